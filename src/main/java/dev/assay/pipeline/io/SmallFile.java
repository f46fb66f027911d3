package dev.assay.pipeline.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** Files that are there as a whole or not at all, however their writing ends. */
final class SmallFile {
  private SmallFile() {}

  /** Writes a file beside its place and then puts it there. */
  static void write(OutputLayout layout, ResourceId target, byte[] content) throws IOException {
    ResourceId unfinished = layout.unfinished("small-" + UUID.randomUUID());
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(unfinished, "application/octet-stream"))) {
      out.write(content);
    }
    FileSystems.rename(List.of(unfinished), List.of(target));
  }

  /** The content of a file, or null if it is not there. */
  static byte @Nullable [] readIfThere(ResourceId file) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    } catch (IOException | RuntimeException e) {
      // S3 has an exception of its own for it.
      if (FileSystems.match(file.toString(), EmptyMatchTreatment.ALLOW).metadata().isEmpty()) {
        return null;
      }
      throw e;
    }
  }
}
