package dev.assay.entity;

import dev.assay.document.Document;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.lexicon.TermHits;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document with its hits by position: what the finders look at. */
final class Reading {

  private final Document document;
  private final AlignedText text;
  private final int[] form;
  private final HanRuns hanRuns;
  private final Marks marks;
  private final Cues cues;
  private final HitIndex<PlaceTerm> places;
  private final HitIndex<OfficeTerm> offices;
  private final HitIndex<OrganizationTerm> organizations;
  private final HitIndex<InitialsTerm> initials;
  private final List<Quotes.Quoted> quotes;

  Reading(Document document, TermHits hits) {
    this.document = document;
    this.text = document.text();
    this.form = document.matchForm();
    this.hanRuns = new HanRuns(form);
    this.marks = new Marks(form);
    this.cues = new Cues(hits.index(CueTerm.class), form.length);
    this.places = hits.index(PlaceTerm.class);
    this.offices = hits.index(OfficeTerm.class);
    this.organizations = hits.index(OrganizationTerm.class);
    this.initials = hits.index(InitialsTerm.class);
    this.quotes = Quotes.of(text);
  }

  Document document() {
    return document;
  }

  /** The text in its match form; not to be changed. */
  int[] form() {
    return form;
  }

  int length() {
    return form.length;
  }

  /** The code point in its match form, or -1 outside the text. */
  int peek(int position) {
    return position < 0 || position >= form.length ? -1 : form[position];
  }

  /** The code point as it stands, or -1 outside the text. */
  int raw(int position) {
    return text.peek(position);
  }

  boolean isHan(int position) {
    return CodePoints.isHan(peek(position));
  }

  /** Whether the text has a Han character at all. */
  boolean hasHan() {
    return hanRuns.size() > 0;
  }

  /** The runs of Han characters in text order. */
  HanRuns hanRuns() {
    return hanRuns;
  }

  boolean isUpper(int position) {
    return CodePoints.isUpperLatin(raw(position));
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  String text(Span span) {
    return text.substring(span);
  }

  /** The match form of a stretch of text. */
  String form(int start, int end) {
    return new String(form, start, end - start);
  }

  /** The stretch in simplified characters, otherwise as it stands. */
  String simplified(int start, int end) {
    int[] simplified = new int[end - start];
    for (int i = start; i < end; i++) {
      simplified[i - start] = MatchForm.simplified(text.codePointAt(i));
    }
    return new String(simplified, 0, simplified.length);
  }

  Marks marks() {
    return marks;
  }

  Cues cues() {
    return cues;
  }

  HitIndex<PlaceTerm> places() {
    return places;
  }

  HitIndex<OfficeTerm> offices() {
    return offices;
  }

  List<Hit<OrganizationTerm>> organizations() {
    return organizations.all();
  }

  HitIndex<InitialsTerm> initials() {
    return initials;
  }

  /** The quoted stretches, see {@link Quotes#of}. */
  List<Quotes.Quoted> quotes() {
    return quotes;
  }

  /** The longest known organization that starts there, or null. */
  @Nullable Hit<OrganizationTerm> organizationAt(int start) {
    return organizations.startingAt(start);
  }

  /** The longest known organization that ends there, or null. */
  @Nullable Hit<OrganizationTerm> organizationBefore(int end) {
    return organizations.endingAt(end);
  }

  /** The longest cue of these kinds that starts there, or null. */
  @Nullable Hit<CueTerm> cueAt(int start, CueKinds kinds) {
    return cues.at(start, kinds);
  }

  /** The longest cue of these kinds that ends there, or null. */
  @Nullable Hit<CueTerm> cueBefore(int end, CueKinds kinds) {
    return cues.before(end, kinds);
  }

  /** Whether a common word starts before {@code boundary} and ends behind it. */
  boolean isCutByWord(int boundary) {
    return cues.isCut(boundary);
  }

  /** Whether a stretch of text is a common word. */
  boolean isCommonWord(int start, int end) {
    return cues.isCommonWord(start, end);
  }

  /** Whether a stretch of text is a word, common or rare. */
  boolean isWord(int start, int end) {
    return cues.isWord(start, end);
  }

  /** The end of the run of Han characters that starts there. */
  int hanEnd(int start) {
    int end = start;
    while (end < form.length && CodePoints.isHan(form[end])) {
      end++;
    }
    return end;
  }

  /** Whether the match form goes on with a word there. */
  boolean matches(int start, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Skips white space, but not a line's end. */
  int skipSpaces(int from) {
    int p = from;
    while (p < form.length && form[p] != '\n' && CodePoints.isSpace(form[p])) {
      p++;
    }
    return p;
  }

  /** The end of the line that holds {@code position}. */
  int lineEnd(int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? form.length : end;
  }
}
