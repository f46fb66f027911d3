package dev.assay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.text.MatchForm;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private record Word(String form) implements Term {}

  private record Other(String form) implements Term {}

  @Test
  void findsOverlappingTermsOfEachKindInTextOrder() {
    Vocabulary vocabulary =
        Vocabulary.builder()
            .add("市公安局", new Word("市公安局"))
            .add("公安", new Word("公安"))
            .add("公安局", new Other("公安局"))
            .build();
    TermHits hits = vocabulary.scan(MatchForm.of("長治市公安局通報"));
    assertThat(hits.of(Word.class))
        .containsExactly(new Hit<>(2, 6, new Word("市公安局")), new Hit<>(3, 5, new Word("公安")));
    assertThat(hits.of(Other.class)).containsExactly(new Hit<>(3, 6, new Other("公安局")));
    assertThat(hits.longest(Word.class)).containsExactly(new Hit<>(2, 6, new Word("市公安局")));
  }

  @Test
  void latinTermsMatchWholeWordsInAnyCase() {
    Vocabulary vocabulary = Vocabulary.builder().add("case", new Word("case")).build();
    assertThat(vocabulary.scan(MatchForm.of("Case 1case cases 案case件")).of(Word.class))
        .extracting(Hit::start)
        .containsExactly(0, 18);
  }

  @Test
  void agreesWithSearchingEachTermAlone() {
    Random random = new Random(5);
    Vocabulary.Builder builder = Vocabulary.builder();
    Set<String> forms = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      String form = word(random, 1 + random.nextInt(5));
      if (forms.add(form)) {
        builder.add(form, new Word(form));
      }
    }
    String text = word(random, 3000);
    Set<Hit<Word>> expected = new HashSet<>();
    for (String form : forms) {
      for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        expected.add(new Hit<>(at, at + form.length(), new Word(form)));
      }
    }
    List<Hit<Word>> found = builder.build().scan(MatchForm.of(text)).of(Word.class);
    assertThat(found).hasSameSizeAs(expected);
    assertThat(new HashSet<>(found)).isEqualTo(expected);
  }

  @Test
  void aUsersFileExtendsOrReplacesTheBundledOne() {
    LexiconSource extended =
        LexiconSource.withUserFiles(Map.of("xx/none.tsv", "", "zh/probe.tsv", "form\n甲\n"));
    assertThat(extended.files("zh", "probe")).hasSize(1);
    assertThat(extended.userPaths()).containsExactly("xx/none.tsv", "zh/probe.tsv");
    assertThatThrownBy(extended::checkPaths)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("xx/none.tsv:1: no lexicon is read from here");
    LexiconSource units = LexiconSource.withUserFiles(Map.of("zh/units.tsv", "# replace\nform\n"));
    assertThatCode(units::checkPaths).doesNotThrowAnyException();
    assertThat(units.files("zh", "units")).singleElement().matches(file -> file.rows().isEmpty());
  }

  @Test
  void aBrokenRowIsToldWithItsLine() {
    assertThatThrownBy(() -> LexiconFile.parse("zh/units.tsv", "# c\nform\tunit\n米\tm\tx\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("zh/units.tsv:3: 3 cells, but the header has 2");
    assertThatThrownBy(() -> LexiconFile.parse("zh/units.tsv", "# only comments\n"))
        .hasMessageContaining("no line of column names");
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("甲乙丙".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
