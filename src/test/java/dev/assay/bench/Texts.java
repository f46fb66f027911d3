package dev.assay.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the benchmarks of extraction and of whole documents read. */
public enum Texts {
  /** Made-up releases in simplified characters, in which most sentences are without figures. */
  NEWS {
    @Override
    List<String> read() {
      return releases(Press.SIMPLIFIED);
    }
  },

  /** The Chinese test documents, in which hardly any is. */
  FIGURES {
    @Override
    List<String> read() {
      return NewsTexts.chinese();
    }
  },

  /** Made-up releases in English. */
  ENGLISH {
    @Override
    List<String> read() {
      return releases(Press.ENGLISH);
    }
  };

  private static final int RELEASES = 60;

  /** The same texts at each call. */
  abstract List<String> read();

  private static List<String> releases(Press press) {
    Random random = new Random(1);
    return Stream.generate(() -> press.release(random, random)).limit(RELEASES).toList();
  }
}
