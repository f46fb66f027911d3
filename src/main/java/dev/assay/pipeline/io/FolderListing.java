package dev.assay.pipeline.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Lists what lies in a folder of any of Beam's file systems. */
final class FolderListing {
  private FolderListing() {}

  /**
   * The files in a folder and in all folders below it, by name, with their sizes in bytes. A folder
   * that is not there holds none.
   *
   * @param folder ends in a slash
   */
  static Map<ResourceId, Long> of(String folder) throws IOException {
    TreeMap<String, MatchResult.Metadata> found = new TreeMap<>();
    // On HDFS ** finds what lies in folders below and * the rest, with folders as if they were
    // files.
    for (String glob : List.of("*", "**")) {
      MatchResult result = FileSystems.match(folder + glob, EmptyMatchTreatment.ALLOW);
      result.metadata().forEach(entry -> found.put(entry.resourceId().toString(), entry));
    }
    Map<ResourceId, Long> files = new LinkedHashMap<>();
    for (MatchResult.Metadata entry : found.values()) {
      String below = found.higherKey(entry.resourceId() + "/");
      boolean holds = below != null && below.startsWith(entry.resourceId() + "/");
      if (!holds && !entry.resourceId().isDirectory() && !isEmptyFolder(entry)) {
        files.put(entry.resourceId(), entry.sizeBytes());
      }
    }
    return files;
  }

  private static boolean isEmptyFolder(MatchResult.Metadata entry) throws IOException {
    if (entry.sizeBytes() > 0 || !entry.resourceId().getScheme().equals("hdfs")) {
      return false;
    }
    try {
      FileSystems.open(entry.resourceId()).close();
      return false;
    } catch (FileNotFoundException e) {
      return true; // in its words "is not a file"
    }
  }
}
