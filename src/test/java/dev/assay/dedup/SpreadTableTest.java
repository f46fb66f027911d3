package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.dedup.Clusters.Membership;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTableTest {

  private static final int SHARES = 3;

  /** Files in memory, with a count of what is read of them. */
  private static final class Files implements SpreadTable.Reader {
    private final Map<String, byte[]> files = new HashMap<>();
    private int reads;
    private int mostBytes;

    @Override
    public ByteBuffer read(String file, long from, int bytes) {
      reads++;
      mostBytes = Math.max(mostBytes, bytes);
      byte[] window = new byte[bytes];
      System.arraycopy(files.get(file), (int) from, window, 0, bytes);
      return ByteBuffer.wrap(window);
    }
  }

  @Test
  void everyRowIsFoundAndALookUpReadsFewRows() {
    Files files = new Files();
    int rows = 300_000;
    List<TextHash> texts = texts(1, rows);
    SpreadTable table = table(texts, files);

    for (int i = 0; i < rows; i += 7) {
      assertThat(table.find(texts.get(i), files)).isEqualTo(membership(i));
    }
    // A hundred thousand rows lie in a file of four megabytes.
    assertThat(files.mostBytes).isLessThan(64 << 10);
    assertThat(files.reads).isLessThan(rows / 7 + rows / 700);
  }

  @Test
  void whatIsHeldDoesNotGrowWithTheRows() {
    int few = held(table(texts(2, 2000), new Files()));
    int many = held(table(texts(2, 200_000), new Files()));
    // A Bloom filter grows to its bound and no further; the rows would be a hundredfold.
    assertThat(many).isLessThan(200_000 * ClusterTable.ROW_BYTES / 9);
    assertThat(few).isPositive();
    int shares = 1 << 14;
    byte[] share = SpreadTable.share(0, "file", rows(texts(2, 100_000)), shares);
    assertThat(share.length).isLessThan(SpreadTable.FILTER_BYTES / shares + 64);
  }

  @Test
  void textsThatAreAloneAreHardlyEverLookedUp() {
    Files files = new Files();
    SpreadTable table = table(texts(3, 30_000), files);
    for (TextHash text : texts(4, 30_000)) {
      assertThat(table.find(text, files)).isNull();
    }
    assertThat(files.reads).isLessThan(300);
  }

  @Test
  void hashesThatAreNotSpreadEvenlyAreFoundToo() {
    Files files = new Files();
    List<TextHash> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      texts.add(new TextHash(i < 10_000 ? i : -i, (long) i * SHARES));
    }
    SpreadTable table = table(texts, files);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(table.find(texts.get(i), files)).isEqualTo(membership(i));
    }
  }

  @Test
  void aTableSurvivesItsBytesAndMayLackShares() {
    Files files = new Files();
    List<TextHash> texts = List.of(new TextHash(5, 1), new TextHash(-5, 1));
    SpreadTable table = table(texts, files);
    assertThat(table.files()).hasSize(1);
    SpreadTable read = SpreadTable.of(table.toShares(), table.shareCount());
    assertThat(read.find(texts.get(1), files)).isEqualTo(membership(1));
    assertThat(read.find(new TextHash(5, 2), files)).isNull();
    assertThat(SpreadTable.empty().isEmpty()).isTrue();
    assertThat(SpreadTable.empty().find(texts.get(0), files)).isNull();
  }

  private static List<TextHash> texts(int seed, int count) {
    Random random = new Random(seed);
    List<TextHash> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(new TextHash(random.nextLong(), random.nextLong()));
    }
    return texts;
  }

  private static Membership membership(int number) {
    return new Membership(new DocKey(number, number), 0.5f, number);
  }

  private static ClusterTable rows(List<TextHash> texts) {
    List<byte[]> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(ClusterTable.row(texts.get(i), membership(i)));
    }
    return ClusterTable.of(rows);
  }

  private static SpreadTable table(List<TextHash> texts, Files files) {
    List<List<byte[]>> rows = new ArrayList<>();
    for (int share = 0; share < SHARES; share++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < texts.size(); i++) {
      TextHash text = texts.get(i);
      rows.get(Math.floorMod(text.share(), SHARES)).add(ClusterTable.row(text, membership(i)));
    }
    List<byte[]> told = new ArrayList<>();
    for (int share = 0; share < SHARES; share++) {
      ClusterTable table = ClusterTable.of(rows.get(share));
      if (!table.isEmpty()) {
        ByteBuffer file = ByteBuffer.allocate(table.size() * ClusterTable.ROW_BYTES);
        table.toSegments().forEach(file::put);
        files.files.put("file" + share, file.array());
        told.add(SpreadTable.share(share, "file" + share, table, SHARES));
      }
    }
    return SpreadTable.of(told, SHARES);
  }

  private static int held(SpreadTable table) {
    return table.toShares().stream().mapToInt(share -> share.length).sum();
  }
}
