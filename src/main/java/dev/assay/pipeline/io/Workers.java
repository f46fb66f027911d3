package dev.assay.pipeline.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Who reads files at the same time.
 *
 * @param number how many are expected, at least 1
 * @param oneBatchEach whether each takes one batch. The Direct runner hands out what waits behind
 *     the first batches when all of those are read, and then to one worker; so there each gets its
 *     share of the bytes at once.
 */
public record Workers(int number, boolean oneBatchEach) {
  private static final long TARGET_BYTES = 16L << 20;
  private static final long WORTH_A_THREAD = 256L << 10;

  /**
   * Shares files out over batches. Each batch becomes a part file of every table, so there are as
   * few as keep all workers busy to the end.
   */
  public List<FileBatch> share(List<SourceFile> files) {
    long bytes = files.stream().mapToLong(SourceFile::size).sum();
    int least = bytes / WORTH_A_THREAD >= number ? number : 1;
    return oneBatchEach
        ? evenly(files, least)
        : inOrder(files, bytes / Math.max(bytes / TARGET_BYTES, least) + 1);
  }

  /** The largest files first, each to the batch with the fewest bytes. */
  private static List<FileBatch> evenly(List<SourceFile> files, int batches) {
    PriorityQueue<Filling> fewestFirst = new PriorityQueue<>();
    for (int i = 0; i < batches; i++) {
      fewestFirst.add(new Filling(0, new ArrayList<>()));
    }
    List<SourceFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(Comparator.comparingLong(SourceFile::size).reversed());
    for (SourceFile file : largestFirst) {
      Filling least = fewestFirst.remove();
      least.files.add(file);
      fewestFirst.add(new Filling(least.bytes + file.size(), least.files));
    }
    return fewestFirst.stream()
        .filter(filling -> !filling.files.isEmpty())
        .map(filling -> new FileBatch(filling.files))
        .toList();
  }

  private static List<FileBatch> inOrder(List<SourceFile> files, long share) {
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

  /** A batch that files are put into. */
  private record Filling(long bytes, ArrayList<SourceFile> files) implements Comparable<Filling> {
    @Override
    public int compareTo(Filling other) {
      return Long.compare(bytes, other.bytes);
    }
  }
}
