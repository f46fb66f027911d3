package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chinese people by surname and post, once the text has given their full names with it: 校长陶若谷 …
 * 陶|校长. Where two of one surname are named, neither is meant for sure.
 */
final class SurnameMentions {

  private static final CueKinds PUBLIC = CueKinds.of(Kind.PUBLIC);
  private static final int LONGEST_NAME = 3;
  private static final double CONFIDENCE = 0.75;

  private final Reading reading;
  private final NameTables tables;
  private final CheapestReading cheapest;

  /** Who bears a surname alone in the text, with the posts that stand beside the full name. */
  private record Bearer(String name, List<String> roles) {}

  SurnameMentions(Reading reading, NameTables tables, CheapestReading cheapest) {
    this.reading = reading;
    this.tables = tables;
    this.cheapest = cheapest;
  }

  /**
   * The mentions, each with the span of the surname and the full name.
   *
   * @param persons found by their full names
   * @param taken where other names stand
   */
  List<PersonMention> find(Collection<PersonMention> persons, BitSet taken) {
    Map<Integer, Bearer> bearers = bearers(persons);
    List<PersonMention> found = new ArrayList<>();
    if (bearers.isEmpty()) {
      return found;
    }
    for (Hit<CueTerm> post : reading.cues().of(PUBLIC)) {
      int at = post.start() - 1;
      if (taken.get(Math.max(at, 0)) || !isSurname(at)) {
        continue;
      }
      Bearer bearer = bearers.get(reading.peek(at));
      String role = reading.simplified(post.start(), post.end());
      if (bearer != null
          && post.equals(reading.cueAt(post.start(), PUBLIC))
          && bearer.roles().stream().anyMatch(known -> known.endsWith(role))) {
        String shown = reading.text(post.start(), post.end());
        found.add(new PersonMention(new Span(at, at + 1), bearer.name(), shown, CONFIDENCE));
      }
    }
    return found;
  }

  /** Whether a surname can stand alone there: no word runs over it. */
  private boolean isSurname(int at) {
    return tables.isPlainSurname(reading.peek(at))
        && !reading.isCutByWord(at + 1)
        && !reading.isCutByWord(at)
        && (!reading.isHan(at - 1) || cheapest.isBoundary(at));
  }

  private Map<Integer, Bearer> bearers(Collection<PersonMention> persons) {
    Map<Integer, Bearer> bearers = new HashMap<>();
    for (PersonMention person : persons) {
      int start = person.span().start();
      if (person.span().length() < 2 || !isChinese(person.span())) {
        continue;
      }
      Bearer bearer =
          bearers.computeIfAbsent(
              reading.peek(start), surname -> new Bearer(person.name(), new ArrayList<>()));
      if (!bearer.name().equals(person.name())) {
        bearers.put(reading.peek(start), new Bearer("", List.of()));
      } else {
        addRole(bearer, person.role());
      }
    }
    return bearers;
  }

  private static void addRole(Bearer bearer, @Nullable String role) {
    if (role != null && !bearer.name().isEmpty()) {
      bearer.roles().add(MatchForm.simplified(role));
    }
  }

  private boolean isChinese(Span span) {
    if (span.length() > LONGEST_NAME || !tables.isPlainSurname(reading.peek(span.start()))) {
      return false;
    }
    for (int i = span.start(); i < span.end(); i++) {
      if (!CodePoints.isHan(reading.peek(i))) {
        return false;
      }
    }
    return true;
  }
}
