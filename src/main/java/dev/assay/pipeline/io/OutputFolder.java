package dev.assay.pipeline.io;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** The output folder before and after a run: looked into, cleared of an earlier run, tidied. */
public final class OutputFolder {
  private final OutputLayout layout;

  public OutputFolder(OutputLayout layout) {
    this.layout = layout;
  }

  /** What an output folder holds. */
  public record Content(List<ResourceId> ours, List<String> foreign) {
    public boolean isEmpty() {
      return ours.isEmpty() && foreign.isEmpty();
    }
  }

  /** Looks what lies in the folder. A folder that is not there holds nothing. */
  public Content look() throws IOException {
    String root = layout.folder().toString();
    List<ResourceId> ours = new ArrayList<>();
    List<String> foreign = new ArrayList<>();
    for (ResourceId file : FolderListing.of(root).keySet()) {
      String path = file.toString().substring(root.length());
      if (OutputLayout.isOurs(path)) {
        ours.add(file);
      } else {
        foreign.add(path);
      }
    }
    return new Content(ours, foreign);
  }

  /** Tries to write into the folder; what hinders it, if anything does. */
  public Optional<String> hindrance() {
    Path local = localFolder();
    if (local != null && Files.exists(local) && !Files.isDirectory(local)) {
      return Optional.of("is a file, not a folder");
    }
    ResourceId probe = layout.workFolder().resolve("probe", StandardResolveOptions.RESOLVE_FILE);
    try {
      try (WritableByteChannel channel = FileSystems.create(probe, "text/plain")) {
        assert channel.isOpen();
      }
      FileSystems.delete(List.of(probe), StandardMoveOptions.IGNORE_MISSING_FILES);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("cannot be written (" + e.getMessage() + ")");
    }
  }

  /**
   * Removes what an earlier run left, its manifest first: whoever finds the folder half cleared
   * sees that it is no complete run.
   */
  public void clear(Content content) throws IOException {
    FileSystems.delete(List.of(layout.manifest()), StandardMoveOptions.IGNORE_MISSING_FILES);
    FileSystems.delete(content.ours(), StandardMoveOptions.IGNORE_MISSING_FILES);
    if (localFolder() != null) {
      removeEmptyPartitions(content.ours());
    }
  }

  /** Folders of partitions that the next run has no rows for are not to stay. */
  private static void removeEmptyPartitions(List<ResourceId> removed) throws IOException {
    TreeSet<Path> folders = new TreeSet<>();
    for (ResourceId file : removed) {
      Path folder = Path.of(file.getCurrentDirectory().toString());
      if (PartitionBy.isFolder(String.valueOf(folder.getFileName()))) {
        folders.add(folder);
      }
    }
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        // something of others lies there, which is not ours to remove
      }
    }
  }

  /**
   * Makes the folder that of one run: another that still writes here, such as a job whose
   * JobManager is gone, finds that it is not its own any more and ends.
   */
  public void claim(String runId) throws IOException {
    SmallFile.write(layout, layout.owner(), runId.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails if another run has claimed the folder since. */
  void checkOwner(String runId) throws IOException {
    if (isOfAnother(runId)) {
      throw new IOException(
          "another run has begun to write to " + layout.folder() + "; this one ends");
    }
  }

  private boolean isOfAnother(String runId) throws IOException {
    byte[] owner = SmallFile.readIfThere(layout.owner());
    return owner != null && !runId.equals(new String(owner, StandardCharsets.UTF_8));
  }

  /** Where the manifest of a complete run lies. */
  public String manifest() {
    return layout.manifest().toString();
  }

  /** Removes unfinished files, unless another run has claimed the folder since. */
  public void tidy(String runId) throws IOException {
    if (isOfAnother(runId)) {
      return;
    }
    List<ResourceId> leftovers =
        List.copyOf(FolderListing.of(layout.workFolder().toString()).keySet());
    FileSystems.delete(leftovers, StandardMoveOptions.IGNORE_MISSING_FILES);
    if (localFolder() != null) {
      Files.deleteIfExists(Path.of(layout.workFolder().toString()));
    }
  }

  private @Nullable Path localFolder() {
    return layout.folder().getScheme().equals("file") ? Path.of(layout.folder().toString()) : null;
  }
}
