package dev.assay.pipeline.io;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that are read one after the other: the unit of parallelism, of about equal bytes.
 *
 * @param files not empty
 */
public record FileBatch(ArrayList<SourceFile> files) implements Serializable {
  private static final long TARGET_BYTES = 16L << 20;
  private static final long WORTH_A_THREAD = 256L << 10;

  /**
   * Shares files out over batches. Each batch becomes a part file of every table, so there are as
   * few as keep all workers busy to the end.
   *
   * @param workers how many batches are read at the same time
   */
  public static List<FileBatch> of(List<SourceFile> files, int workers) {
    long bytes = files.stream().mapToLong(SourceFile::size).sum();
    long wanted = Math.max(bytes / TARGET_BYTES, bytes / WORTH_A_THREAD >= workers ? workers : 1);
    long share = Math.max(1, bytes / wanted + 1);
    List<FileBatch> batches = new ArrayList<>();
    ArrayList<SourceFile> open = new ArrayList<>();
    long filled = 0;
    for (SourceFile file : files) {
      open.add(file);
      filled += file.size();
      if (filled >= share) {
        batches.add(new FileBatch(open));
        open = new ArrayList<>();
        filled = 0;
      }
    }
    if (!open.isEmpty()) {
      batches.add(new FileBatch(open));
    }
    return batches;
  }
}
