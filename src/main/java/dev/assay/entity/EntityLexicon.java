package dev.assay.entity;

import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Registers the terms of all lexicons of entities. */
public final class EntityLexicon {

  private static final String SEPARATOR = "\\|";

  private final Vocabulary.Builder vocabulary;
  private final LexiconSource lexicons;

  private EntityLexicon(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    this.vocabulary = vocabulary;
    this.lexicons = lexicons;
  }

  /**
   * Adds the terms of divisions, countries, cities, offices, organizations, posts, dates and cues.
   *
   * @throws LexiconException if a file breaks its format
   */
  public static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    EntityLexicon lexicon = new EntityLexicon(vocabulary, lexicons);
    DateFinder.addTo(vocabulary, lexicons);
    new PlaceLexicon(vocabulary, lexicons).add();
    CountryInitials.addTo(vocabulary, lexicons);
    lexicon.addOffices();
    lexicon.addOrganizations("organizations");
    lexicon.addOrganizations("listed_companies");
    lexicon.addOrganizations("news_organizations");
    lexicon.addKinds("entity_cues");
    lexicon.addKinds("posts");
    lexicon.addKinds("org_suffixes");
    lexicon.addKinds("org_heads");
    lexicon.addSourceLabels();
    lexicon.addAll("post_modifiers", CueTerm.Kind.MODIFIER);
    lexicon.addAll("committees", CueTerm.Kind.COMMITTEE);
    lexicon.addAll("org_units", CueTerm.Kind.UNIT);
    lexicon.addAll("office_topics", CueTerm.Kind.TOPIC);
    lexicon.addWords();
    lexicon.addAll("known_persons", CueTerm.Kind.KNOWN_PERSON);
    lexicon.addAll("everyday_words", CueTerm.Kind.COMMON);
    lexicon.addAll("not_places", CueTerm.Kind.NOT_PLACE);
  }

  /** The forms that a cell lists. */
  static List<String> forms(String cell) {
    List<String> forms = new ArrayList<>();
    for (String form : cell.split(SEPARATOR)) {
      if (!form.isBlank()) {
        forms.add(form.strip());
      }
    }
    return forms;
  }

  private void addOffices() {
    for (LexiconFile file : lexicons.files("offices")) {
      int province = file.column("province");
      int local = file.column("local");
      int core = file.column("core");
      int heads = file.column("heads");
      for (List<String> row : file.rows()) {
        String below = row.get(local).isEmpty() ? row.get(province) : row.get(local);
        OfficeTerm chinese = new OfficeTerm(row.get(province), below, false);
        vocabulary.add(row.get(province), chinese);
        if (!below.equals(row.get(province))) {
          vocabulary.add(below, chinese);
        }
        OfficeTerm english = new OfficeTerm(row.get(province), below, true);
        for (String name : forms(row.get(core))) {
          addEnglishOffice(english, name, forms(row.get(heads)));
        }
      }
    }
  }

  /** "public security department" and "department of public security". */
  private void addEnglishOffice(OfficeTerm office, String core, List<String> heads) {
    if (heads.isEmpty()) {
      vocabulary.add(core, office);
    }
    for (String head : heads) {
      vocabulary.add(core + ' ' + head, office);
      vocabulary.add(head + " of " + core, office);
    }
  }

  private void addOrganizations(String lexicon) {
    for (LexiconFile file : lexicons.files(lexicon)) {
      int zh = file.column("zh");
      int en = file.column("en");
      for (List<String> row : file.rows()) {
        String name = row.get(0);
        vocabulary.add(name, new OrganizationTerm(name, name));
        forms(row.get(zh)).forEach(form -> vocabulary.add(form, new OrganizationTerm(name, form)));
        forms(row.get(en)).forEach(form -> vocabulary.add(form, new OrganizationTerm(name, form)));
      }
    }
  }

  /** A lexicon of forms that each tell their kind. */
  private void addKinds(String name) {
    for (LexiconFile file : lexicons.files(name)) {
      int kind = file.columns().indexOf("kind");
      for (int i = 0; i < file.rows().size(); i++) {
        List<String> row = file.rows().get(i);
        String code = kind < 0 ? "POST" : row.get(kind).toUpperCase(Locale.ROOT);
        try {
          vocabulary.add(row.get(0), new CueTerm(CueTerm.Kind.valueOf(code)));
        } catch (IllegalArgumentException e) {
          throw new LexiconException(
              file.name(), file.lines().get(i), "no kind is named \"" + row.get(kind) + '"');
        }
      }
    }
  }

  /** Ordinary words with what they cost in running text. */
  private void addWords() {
    for (LexiconFile file : lexicons.files("common_words")) {
      int cost = file.column("cost");
      int kind = file.column("kind");
      for (int i = 0; i < file.rows().size(); i++) {
        List<String> row = file.rows().get(i);
        CueTerm.Kind code = row.get(kind).isEmpty() ? CueTerm.Kind.COMMON : CueTerm.Kind.RARE;
        vocabulary.add(row.get(0), new CueTerm(code, number(file, i, row.get(cost))));
      }
    }
  }

  /** A cell that holds a number. */
  static int number(LexiconFile file, int row, String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new LexiconException(
          file.name(), file.lines().get(row), "\"" + cell + "\" is no whole number");
    }
  }

  /** The labels behind which a document names its source. */
  private void addSourceLabels() {
    CueTerm label = new CueTerm(CueTerm.Kind.SOURCE);
    for (LexiconFile file : lexicons.files("bylines")) {
      file.rows().stream()
          .filter(row -> row.get(1).equals("source"))
          .forEach(row -> vocabulary.add(row.get(0), label));
    }
  }

  /** A lexicon of forms of one kind. */
  private void addAll(String name, CueTerm.Kind kind) {
    CueTerm cue = new CueTerm(kind);
    for (LexiconFile file : lexicons.files(name)) {
      file.rows().forEach(row -> vocabulary.add(row.get(0), cue));
    }
  }
}
