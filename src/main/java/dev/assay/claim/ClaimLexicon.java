package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Classifier;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.claim.ClaimTerms.Locality;
import dev.assay.claim.ClaimTerms.NonClaim;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the lexicons of numeric claims and registers their terms. */
public final class ClaimLexicon {

  private static final String ENGLISH = "en/";

  private ClaimLexicon() {}

  /**
   * Registers all terms of claims.
   *
   * @throws LexiconException if a file breaks its format
   */
  public static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    forEachUnit(
        lexicons,
        (form, unit) -> {
          if (!Units.isSpelled(form) && unit.side() != Side.STUCK) {
            vocabulary.add(form, unit);
          }
        });
    each(lexicons, "classifiers", row -> classifier(row), vocabulary::add);
    each(lexicons, "comparators", row -> comparator(row), vocabulary::add);
    each(lexicons, "changes", row -> change(row), vocabulary::add);
    each(lexicons, "bases", row -> new BasisCue(basis(row)), vocabulary::add);
    each(
        lexicons,
        "nonclaims",
        row -> new NonClaim(row.read("position", Side.class)),
        vocabulary::add);
    for (LexiconFile file : lexicons.files("zh", "number_words")) {
      forEachRow(file, row -> addForms(vocabulary, row, "forms", new NonClaim(Side.WHOLE)));
    }
    each(
        lexicons,
        "localities",
        row -> new Locality(row.read("level", Locality.Level.class), row.cell("code")),
        vocabulary::add);
    each(lexicons, "words", row -> new Word(row.read("role", Word.Role.class)), vocabulary::add);
    each(lexicons, "cues", row -> new Cue(row.read("role", Cue.Role.class)), vocabulary::add);
    each(
        lexicons,
        "nouns",
        row -> new Noun(row.cell("unit")),
        (form, row, term) -> addNoun(vocabulary, form, row, term));
    each(
        lexicons,
        "predicates",
        row -> new Predicate(row.read("role", Predicate.Role.class)),
        (form, row, term) -> addVerb(vocabulary, form, row, term));
    addVerbs(vocabulary, lexicons);
    for (LexiconFile file : lexicons.files("en", "numerals")) {
      forEachRow(
          file,
          row ->
              vocabulary.add(
                  row.cell("word"),
                  new NumberWord(
                      row.read("role", NumberWord.Role.class), decimal(row, row.cell("value")))));
    }
  }

  private static void addVerbs(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("zh", "verbs")) {
      forEachRow(
          file,
          row -> addForms(vocabulary, row, "forms", new Verb(row.read("role", Verb.Role.class))));
    }
    for (LexiconFile file : lexicons.files("en", "verbs")) {
      forEachRow(
          file,
          row -> {
            addForms(vocabulary, row, "lemma", new Verb(Verb.Role.BASE));
            addForms(vocabulary, row, "past", new Verb(Verb.Role.PAST));
            addForms(vocabulary, row, "present", new Verb(Verb.Role.PRESENT));
            vocabulary.add(
                Inflection.participle(first(row.cell("lemma")), first(row.cell("past"))),
                new Verb(Verb.Role.PARTICIPLE));
          });
    }
  }

  /** The first of the forms of a cell. */
  private static String first(String cell) {
    int end = cell.indexOf('|');
    return end < 0 ? cell : cell.substring(0, end);
  }

  private static void addForms(Vocabulary.Builder vocabulary, Row row, String column, Term term) {
    for (String form : row.cell(column).split("\\|", -1)) {
      vocabulary.add(form, term);
    }
  }

  /** Every form of every unit. */
  static void forEachUnit(LexiconSource lexicons, BiConsumer<String, Unit> use) {
    each(lexicons, "units", ClaimLexicon::unit, use);
  }

  /** Every character of Chinese numerals. */
  static void forEachHanNumeral(LexiconSource lexicons, HanUse use) {
    for (LexiconFile file : lexicons.files("zh", "numerals")) {
      forEachRow(
          file,
          row ->
              use.accept(
                  row.cell("character").codePointAt(0),
                  row.read("role", HanNumerals.Role.class),
                  decimal(row, row.cell("value"))));
    }
  }

  /** Every English number word. */
  static void forEachNumberWord(LexiconSource lexicons, BiConsumer<String, NumberWord> use) {
    for (LexiconFile file : lexicons.files("en", "numerals")) {
      forEachRow(
          file,
          row ->
              use.accept(
                  row.cell("word"),
                  new NumberWord(
                      row.read("role", NumberWord.Role.class), decimal(row, row.cell("value")))));
    }
  }

  /** Every form of every comparator. */
  static void forEachComparator(LexiconSource lexicons, BiConsumer<String, Comparator> use) {
    each(lexicons, "comparators", ClaimLexicon::comparator, use);
  }

  /** Takes a character of Chinese numerals. */
  interface HanUse {
    void accept(int character, HanNumerals.Role role, BigDecimal value);
  }

  private interface FormUse<T> {
    void accept(String form, Row row, T term);
  }

  private static <T extends Term> void each(
      LexiconSource lexicons,
      String name,
      Function<Row, T> read,
      BiConsumer<String, ? super T> use) {
    each(lexicons, name, read, (form, row, term) -> use.accept(form, term));
  }

  private static <T extends Term> void each(
      LexiconSource lexicons, String name, Function<Row, T> read, FormUse<T> use) {
    for (LexiconFile file : lexicons.files(name)) {
      forEachRow(
          file,
          row -> {
            T term = read.apply(row);
            for (String form : row.cell("forms").split("\\|", -1)) {
              use.accept(form, row, term);
            }
          });
    }
  }

  private static void forEachRow(LexiconFile file, java.util.function.Consumer<Row> use) {
    for (int i = 0; i < file.rows().size(); i++) {
      use.accept(new Row(file, file.rows().get(i), file.lines().get(i)));
    }
  }

  private static Unit unit(Row row) {
    String[] factor = row.cell("factor").split("/", -1);
    return new Unit(
        row.read("kind", ClaimKind.class),
        row.cell("unit"),
        decimal(row, factor[0]),
        factor.length > 1 ? decimal(row, factor[1]) : BigDecimal.ONE,
        row.read("side", Side.class));
  }

  private static Classifier classifier(Row row) {
    Classifier.One one =
        switch (row.cell("one")) {
          case "yes" -> Classifier.One.YES;
          case "case" -> Classifier.One.CASE;
          default -> Classifier.One.NO;
        };
    return new Classifier(row.cell("unit"), row.cell("noun").equals("yes"), one);
  }

  private static Comparator comparator(Row row) {
    String code = row.cell("bound");
    for (Bound bound : Bound.values()) {
      if (bound.code().equals(code)) {
        return new Comparator(bound, row.read("side", Side.class));
      }
    }
    throw row.problem("no bound is written " + code);
  }

  private static Change change(Row row) {
    String multiple = row.cell("multiple");
    return new Change(
        row.read("direction", Direction.class),
        row.read("mode", Change.Mode.class),
        multiple.isEmpty() ? null : decimal(row, multiple));
  }

  private static Basis basis(Row row) {
    for (Basis basis : Basis.values()) {
      if (basis.code().equals(row.cell("basis"))) {
        return basis;
      }
    }
    throw row.problem("no basis has the code " + row.cell("basis"));
  }

  private static void addNoun(Vocabulary.Builder vocabulary, String form, Row row, Noun noun) {
    vocabulary.add(form, noun);
    if (row.isEnglish()) {
      Inflection.plural(form).ifPresent(plural -> vocabulary.add(plural, noun));
    }
  }

  private static void addVerb(
      Vocabulary.Builder vocabulary, String form, Row row, Predicate predicate) {
    boolean lemma = row.isEnglish() && form.indexOf(' ') < 0;
    if (lemma) {
      Inflection.verb(form).forEach(inflected -> vocabulary.add(inflected, predicate));
    } else if (row.isEnglish() && row.isParadigm(form)) {
      for (String inflected : form.split(" ", -1)) {
        vocabulary.add(inflected, predicate);
      }
    } else {
      vocabulary.add(form, predicate);
    }
  }

  private static BigDecimal decimal(Row row, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw row.problem("not a decimal: " + text);
    }
  }

  private record Row(LexiconFile file, List<String> cells, int line) {

    String cell(String column) {
      return cells.get(file.column(column));
    }

    boolean isEnglish() {
      return file.name().contains(ENGLISH);
    }

    /** Whether the words of a form are the forms of one verb, which all begin alike. */
    boolean isParadigm(String form) {
      String[] words = form.split(" ", -1);
      return words.length >= 3
          && words[0].charAt(0) == words[1].charAt(0)
          && words[1].charAt(0) == words[2].charAt(0);
    }

    <E extends Enum<E>> E read(String column, Class<E> type) {
      try {
        return Enum.valueOf(type, cell(column).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw problem("column " + column + " cannot be " + cell(column));
      }
    }

    LexiconException problem(String problem) {
      return new LexiconException(file.name(), line, problem);
    }
  }
}
