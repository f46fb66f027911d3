package dev.assay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.MatchForm;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HitIndexTest {

  private static final long VERB = 1;
  private static final long NOUN = 2;
  private static final long UNUSED = 4;

  private record Word(String form, long roles) implements Term {}

  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add("报告", new Word("报告", VERB))
          .add("报告", new Word("报告", NOUN))
          .add("工作报告", new Word("工作报告", NOUN))
          .add("工作", new Word("工作", VERB))
          .build();

  private static HitIndex<Word> index(String text) {
    return VOCABULARY.scan(MatchForm.of(text)).index(Word.class);
  }

  @Test
  void findsByRoleTheLongestThatStartsOrEndsAtAPosition() {
    HitIndex<Word> words = index("作工作报告。");
    assertThat(words.startingAt(1, NOUN)).isEqualTo(new Hit<>(1, 5, new Word("工作报告", NOUN)));
    assertThat(words.startingAt(1, VERB)).isEqualTo(new Hit<>(1, 3, new Word("工作", VERB)));
    assertThat(words.startingAt(1, VERB | NOUN)).isEqualTo(words.startingAt(1));
    assertThat(words.endingAt(5, NOUN)).isEqualTo(new Hit<>(1, 5, new Word("工作报告", NOUN)));
    assertThat(words.endingAt(5, VERB)).isEqualTo(new Hit<>(3, 5, new Word("报告", VERB)));
    assertThat(words.startingAt(0, VERB)).isNull();
    assertThat(words.endingAt(6, VERB)).isNull();
    assertThat(words.startsAt(-1, VERB)).isFalse();
    assertThat(words.has(UNUSED)).isFalse();
    assertThat(words.startsAt(1, UNUSED)).isFalse();
    assertThat(index("无").lastStart(0, 1, VERB)).isEqualTo(-1);
  }

  @Test
  void findsTheLastOfARoleInARange() {
    HitIndex<Word> words = index("报告工作报告");
    assertThat(words.lastStart(0, 6, VERB)).isEqualTo(4);
    assertThat(words.lastStart(0, 4, VERB)).isEqualTo(2);
    assertThat(words.lastStart(1, 4, NOUN)).isEqualTo(2);
    assertThat(words.lastStart(1, 2, VERB)).isEqualTo(-1);
  }

  @Test
  void rolesTellWhatALookAtTheTermsTells() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(List.of("报告", "工作", "报", "工").get(random.nextInt(4)));
    }
    HitIndex<Word> words = index(text.toString());
    IntStream.rangeClosed(0, text.length())
        .forEach(
            at -> {
              assertThat(words.startingAt(at, NOUN))
                  .isEqualTo(words.startingAt(at, word -> word.roles() == NOUN));
              assertThat(words.endsAt(at, VERB))
                  .isEqualTo(words.endingAt(at, word -> word.roles() == VERB) != null);
            });
  }
}
