package dev.assay.entity;

import dev.assay.document.Document;
import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, organizations, places, dates, campaigns, works, contacts and licences that a
 * document mentions.
 *
 * <pre>{@code
 * EntityExtractor extractor = EntityExtractor.create(LexiconSource.bundled());
 * for (Mention mention : extractor.extract(document)) {
 *   System.out.println(mention.type() + " " + mention.text() + " = " + mention.name());
 * }
 * }</pre>
 *
 * <p>An extractor is immutable and may be used by several threads.
 */
public final class EntityExtractor {

  private static final CueKinds LICENCE = CueKinds.of(Kind.LICENCE);
  private static final CueKinds CONTACT = CueKinds.of(Kind.CONTACT);

  private final Vocabulary vocabulary;
  private final NameTables names;
  private final Divisions divisions;
  private final Map<String, CallingCode> callingCodes;

  private EntityExtractor(
      Vocabulary vocabulary,
      NameTables names,
      Divisions divisions,
      Map<String, CallingCode> callingCodes) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.divisions = divisions;
    this.callingCodes = callingCodes;
  }

  /**
   * An extractor with these lexicons.
   *
   * @throws dev.assay.lexicon.LexiconException if one breaks its format
   */
  public static EntityExtractor create(LexiconSource lexicons) {
    Vocabulary.Builder vocabulary = Vocabulary.builder();
    EntityLexicon.addTo(vocabulary, lexicons);
    return create(lexicons, vocabulary.build());
  }

  /**
   * An extractor that shares its vocabulary with other rooms.
   *
   * @param vocabulary one that {@link EntityLexicon#addTo} has filled from the same lexicons
   */
  public static EntityExtractor create(LexiconSource lexicons, Vocabulary vocabulary) {
    return new EntityExtractor(
        vocabulary, new NameTables(lexicons), new Divisions(lexicons), CallingCode.load(lexicons));
  }

  /** Like {@link #extract(Document, TermHits)}, scanning the text for the entities' own terms. */
  public List<Mention> extract(Document document) {
    return extract(document, vocabulary.scan(document.matchForm()));
  }

  /**
   * The mentions of a document: those in its text, in text order and without overlaps, then the
   * contacts and licences of its furniture, which have no span.
   *
   * @param hits of a vocabulary that {@link EntityLexicon#addTo} has filled, in the document's
   *     match form
   */
  public List<Mention> extract(Document document, TermHits hits) {
    Reading reading = new Reading(document, hits);
    List<Draft> drafts = new ArrayList<>();
    Places places = Places.of(reading, divisions);
    addPlacesAndNames(reading, places, drafts);
    for (FoundDate date : DateFinder.find(document, hits, reading.marks())) {
      String value = date.value() == null ? null : date.value().text();
      drafts.add(Draft.named(EntityType.DATE, date.span(), value, 0.95));
    }
    drafts.addAll(new Campaigns(reading, places).find());
    CallingCode country = callingCodes.get(places.country(document.language()));
    addNumbers(reading.form(), reading.marks(), reading::cues, country, drafts);
    List<Mention> mentions = new ArrayList<>();
    for (Draft draft : Overlaps.settle(drafts)) {
      mentions.add(mention(document.text(), draft, draft.span()));
    }
    addFurniture(document, country, mentions);
    return mentions;
  }

  private void addPlacesAndNames(Reading reading, Places places, List<Draft> drafts) {
    Words words = new Words(reading, names.words());
    CheapestReading cheapest = new CheapestReading(reading, names.costs());
    List<OrganizationMention> organizations =
        new ArrayList<>(new ChineseOrganizations(reading, places, cheapest).find());
    organizations.addAll(new EnglishOrganizations(reading, places, words, names).find());
    organizations.addAll(new Sources(reading, places).find());
    List<Draft> landmarks =
        new Landmarks(reading, places, names.costs(), cheapest).find(organizations);
    List<PersonMention> persons = new ArrayList<>();
    if (reading.hasHan()) {
      persons.addAll(
          new ChinesePersons(reading, names, cheapest, organizations, places).find(landmarks));
    }
    if (words.size() > 0) {
      persons.addAll(new EnglishPersons(reading, places, words, names, organizations).find());
    }
    drafts.addAll(landmarks);
    drafts.addAll(Landmarks.calledAfter(reading, persons));
    drafts.addAll(new CountryInitials(reading, cheapest).find());
    drafts.addAll(new EnglishWorks(reading, words, names).find());
    drafts.addAll(new EnglishPlaces(reading, places, words, names).find(organizations, persons));
    for (PlaceMention place : places.mentions()) {
      String code = place.place() == null ? null : place.place().codeOrNull();
      drafts.add(new Draft(EntityType.PLACE, place.span(), place.name(), code, null, 0.9));
    }
    for (OrganizationMention organization : organizations) {
      drafts.add(
          Draft.named(
              EntityType.ORG, organization.span(), organization.name(), organization.confidence()));
    }
    for (PersonMention person : persons) {
      drafts.add(
          new Draft(
              EntityType.PERSON,
              person.span(),
              person.name(),
              null,
              person.role(),
              person.confidence()));
    }
  }

  private static void addNumbers(
      int[] form,
      Marks marks,
      Supplier<Cues> cues,
      @Nullable CallingCode country,
      List<Draft> drafts) {
    drafts.addAll(new Licences(form, marks, new NumberCues(form, cues, LICENCE)).find());
    drafts.addAll(new Contacts(form, marks, new NumberCues(form, cues, CONTACT), country).find());
  }

  private void addFurniture(
      Document document, @Nullable CallingCode country, List<Mention> mentions) {
    for (AlignedText passage : document.furniture()) {
      int[] form = MatchForm.of(passage);
      List<Draft> drafts = new ArrayList<>();
      addNumbers(form, new Marks(form), new LazyCues(vocabulary, form), country, drafts);
      for (Draft draft : Overlaps.settle(drafts)) {
        mentions.add(mention(passage, draft, null));
      }
    }
  }

  private static Mention mention(AlignedText text, Draft draft, @Nullable Span shown) {
    Span span = draft.span();
    String words = text.substring(span);
    return new Mention(
        draft.type(),
        words,
        draft.type() == EntityType.LICENSE ? words.replace(" ", "") : draft.name(),
        draft.ref(),
        draft.role(),
        shown,
        text.sourceStart(span),
        text.sourceEnd(span),
        draft.confidence());
  }

  /** The cues of a passage, which is scanned when they are asked for: most have no number. */
  private static final class LazyCues implements Supplier<Cues> {

    private final Vocabulary vocabulary;
    private final int[] form;
    private @Nullable Cues cues;

    LazyCues(Vocabulary vocabulary, int[] form) {
      this.vocabulary = vocabulary;
      this.form = form;
    }

    @Override
    public Cues get() {
      Cues known = cues;
      if (known == null) {
        known = new Cues(vocabulary.scan(form).index(CueTerm.class), form.length);
        cues = known;
      }
      return known;
    }
  }

  /** Whether a word of some kinds leads up to a number. */
  private record NumberCues(int[] form, Supplier<Cues> found, CueKinds kinds)
      implements Contacts.CueFinder {

    private static final CueKinds EXTENSION = CueKinds.of(Kind.EXTENSION);
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_NAME = 6;

    @Override
    public boolean leadsTo(int position) {
      Cues cues = found.get();
      if (!cues.has(kinds)) {
        return false;
      }
      for (int end = position; end > 0 && position - end <= LONGEST_GAP; end--) {
        if (cues.endsAt(end, kinds)) {
          return true;
        }
        if (" :.：,(号为是".indexOf(form[end - 1]) < 0) {
          return false;
        }
      }
      return false;
    }

    @Override
    public int extensionEnd(int position) {
      Hit<CueTerm> mark = found.get().at(position, EXTENSION);
      return mark == null ? -1 : mark.end();
    }

    @Override
    public boolean follows(int end) {
      Cues cues = found.get();
      if (end < form.length && form[end] == ' ') {
        return cues.startsAt(end + 1, kinds);
      }
      for (int at = end; at - end <= LONGEST_NAME; at++) {
        if (cues.startsAt(at, kinds)) {
          return true;
        }
        if (at >= form.length || !CodePoints.isHan(form[at])) {
          return false;
        }
      }
      return false;
    }
  }
}
