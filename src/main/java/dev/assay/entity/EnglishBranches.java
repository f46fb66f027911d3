package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Branches of organizations at a place: the Hunan branch of the People's Bank of China. */
final class EnglishBranches {

  private static final CueKinds LEVEL = CueKinds.of(Kind.LEVEL);
  private static final Set<String> BRANCHES = Set.of("branch", "sub-branch", "chapter", "office");

  private final Reading reading;
  private final Words words;
  private final Places places;

  EnglishBranches(Reading reading, Words words, Places places) {
    this.reading = reading;
    this.words = words;
    this.places = places;
  }

  /** The branches of these organizations that the text speaks of. */
  List<OrganizationMention> of(Collection<OrganizationMention> organizations) {
    List<OrganizationMention> found = new ArrayList<>();
    for (OrganizationMention organization : organizations) {
      Span span = span(organization);
      if (span != null) {
        found.add(new OrganizationMention(span, reading.text(span), 0.85));
      }
    }
    return found;
  }

  private @Nullable Span span(OrganizationMention organization) {
    int at = words.startingAt(organization.start());
    at = before(at, "the") ? at - 1 : at;
    boolean branch =
        before(at, "of") && words.touches(at - 2) && BRANCHES.contains(words.get(at - 2).lower());
    if (!branch) {
      return null;
    }
    int start = words.get(at - 2).start();
    int level = at - 3;
    if (words.touches(level) && reading.cueAt(words.get(level).start(), LEVEL) != null) {
      start = words.get(level).start();
    }
    PlaceMention place = reading.peek(start - 1) == ' ' ? places.endingAt(start - 1) : null;
    return place == null ? null : new Span(place.start(), organization.end());
  }

  private boolean before(int index, String word) {
    return index > 0 && words.touches(index - 1) && words.get(index - 1).lower().equals(word);
  }
}
