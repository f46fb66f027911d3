package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "use,used,using",
    "stop,stopped,stopping",
    "visit,visited,visiting",
    "make,made,making",
    "win,won,winning",
    "begin,began,beginning",
    "quit,quit,quitting",
    "meet,met,meeting",
    "draw,drew,drawing",
    "pay,paid,paying",
    "see,saw,seeing",
    "lie,lay,lying",
    "enlist,enlisted,enlisting"
  })
  void theParticipleOfAVerb(String lemma, String past, String participle) {
    assertThat(Inflection.participle(lemma, past)).isEqualTo(participle);
  }
}
