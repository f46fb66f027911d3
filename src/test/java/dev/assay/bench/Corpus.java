package dev.assay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up documents in JSON Lines for benchmarks of the whole pipeline: as many as are asked for,
 * always the same bytes. Each is made from its number alone, so none is held in memory and all
 * shards are written at the same time.
 *
 * @param documents how many
 * @param duplicates how many of ten repeat an earlier one, half of them exactly, half of them as
 *     another publisher prints them
 * @param damaged whether each has one kind of damage that repair takes back
 */
record Corpus(long documents, Language language, int duplicates, boolean damaged) {

  /** In what the documents are written. */
  enum Language {
    ZH,
    EN,
    MIXED;

    private Press press(long number) {
      boolean chinese = this == ZH || this == MIXED && number % 2 == 0;
      return !chinese ? Press.ENGLISH : number % 8 < 6 ? Press.SIMPLIFIED : Press.TRADITIONAL;
    }
  }

  private static final long SEED = 20240229;
  private static final int TEN = 10;
  private static final int LEAST_SHARDS = 8;

  /** Some 160 MB. */
  private static final long MOST_DOCUMENTS_A_SHARD = 47_000;

  /**
   * Writes a corpus: {@code FOLDER DOCUMENTS LANGUAGE TENTHS-OF-DUPLICATES clean|damaged}. The
   * working directory is the project's, whose test documents are the sources.
   */
  public static void main(String[] args) {
    Corpus corpus =
        new Corpus(
            Long.parseLong(args[1]),
            Language.valueOf(args[2].toUpperCase(Locale.ROOT)),
            Integer.parseInt(args[3]),
            args[4].equals("damaged"));
    corpus.write(Path.of(args[0]));
  }

  /** Writes the shards into a folder. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int shards = shards();
    IntStream.range(0, shards).parallel().forEach(shard -> write(folder, shard, shards));
  }

  private int shards() {
    long wanted = (documents + MOST_DOCUMENTS_A_SHARD - 1) / MOST_DOCUMENTS_A_SHARD;
    return (int) Math.min(documents, Math.max(LEAST_SHARDS, wanted));
  }

  private void write(Path folder, int shard, int shards) {
    Path file = folder.resolve(String.format(Locale.ROOT, "shard-%03d.jsonl", shard));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      long end = documents * (shard + 1) / shards;
      for (long number = documents * shard / shards; number < end; number++) {
        out.write("{\"id\":\"" + number + "\",\"text\":\"");
        escape(text(number), out);
        out.write("\"}\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a document. */
  String text(long number) {
    Random chance = random(number, 1);
    boolean repeats = number % TEN >= TEN - duplicates;
    long original = repeats ? original(number, chance) : number;
    long publisher = repeats && chance.nextBoolean() ? number : original;
    String text = language.press(original).release(random(original, 2), random(publisher, 3));
    return damaged ? damage(number).done(text) : text;
  }

  /** One that comes before and repeats none. */
  private long original(long number, Random chance) {
    long ten = Math.floorMod(chance.nextLong(), number / TEN + 1);
    return ten * TEN + chance.nextInt(TEN - duplicates);
  }

  private static Damage damage(long number) {
    Damage[] all = Damage.values();
    return all[random(number, 4).nextInt(all.length)];
  }

  /** What happens by chance to a document, apart for each of its sides. */
  private static Random random(long number, int side) {
    return new Random((SEED + number * TEN + side) * 0x9E3779B97F4A7C15L);
  }

  private static void escape(String text, BufferedWriter out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> {
          out.write('\\');
          out.write(c);
        }
        case '\n' -> out.write("\\n");
        case '\r' -> out.write("\\r");
        default -> out.write(c);
      }
    }
  }

  /** The texts in the order of their numbers. */
  List<String> texts() {
    return IntStream.range(0, Math.toIntExact(documents)).mapToObj(this::text).toList();
  }
}
