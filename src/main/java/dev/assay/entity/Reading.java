package dev.assay.entity;

import dev.assay.document.Document;
import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.lexicon.TermHits;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document with its hits by position: what the finders look at. */
final class Reading {

  private static final Set<Kind> COMMON = EnumSet.of(Kind.COMMON);
  private static final int LONGEST_WORD = 4;

  private final Document document;
  private final AlignedText text;
  private final int[] form;
  private final HitIndex<CueTerm> cues;
  private final HitIndex<PlaceTerm> places;
  private final HitIndex<OfficeTerm> offices;
  private final List<Hit<OrganizationTerm>> organizations;

  Reading(Document document, TermHits hits) {
    this.document = document;
    this.text = document.text();
    this.form = document.matchForm();
    this.cues = hits.index(CueTerm.class);
    this.places = hits.index(PlaceTerm.class);
    this.offices = hits.index(OfficeTerm.class);
    this.organizations = hits.of(OrganizationTerm.class);
  }

  Document document() {
    return document;
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
    return MatchForm.simplified(text(start, end));
  }

  HitIndex<CueTerm> cues() {
    return cues;
  }

  HitIndex<PlaceTerm> places() {
    return places;
  }

  HitIndex<OfficeTerm> offices() {
    return offices;
  }

  List<Hit<OrganizationTerm>> organizations() {
    return organizations;
  }

  /** The longest cue of these kinds that starts there, or null. */
  @Nullable Hit<CueTerm> cueAt(int start, Set<Kind> kinds) {
    return cues.startingAt(start, cue -> kinds.contains(cue.kind()));
  }

  /** The longest cue of these kinds that ends there, or null. */
  @Nullable Hit<CueTerm> cueBefore(int end, Set<Kind> kinds) {
    return cues.endingAt(end, cue -> kinds.contains(cue.kind()));
  }

  /** Whether a common word starts before {@code boundary} and ends behind it. */
  boolean isCutByWord(int boundary) {
    for (int start = Math.max(0, boundary - LONGEST_WORD + 1); start < boundary; start++) {
      Hit<CueTerm> word = cueAt(start, COMMON);
      if (word != null && word.end() > boundary) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch of text is a common word. */
  boolean isCommonWord(int start, int end) {
    for (Hit<CueTerm> hit : cues.allStartingAt(start)) {
      if (hit.end() == end && hit.term().kind() == Kind.COMMON) {
        return true;
      }
    }
    return false;
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
