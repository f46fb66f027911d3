package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names of organizations in languages that put first what a body is: Universiti Malaya, Coláiste
 * Iognáid, FC Porto.
 */
final class LedNames {

  private static final CueKinds PARTICLE = CueKinds.of(Kind.PARTICLE);
  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final int LONGEST = 5;

  private final Reading reading;
  private final Words words;

  LedNames(Reading reading, Words words) {
    this.reading = reading;
    this.words = words;
  }

  /** The name that begins with this word, or null if no capitalized word follows. */
  @Nullable Span span(Hit<CueTerm> lead) {
    int first = words.startingAt(lead.start());
    if (first < 0 || words.touches(first - 1) && words.get(first - 1).upper()) {
      return null;
    }
    int head = first;
    while (head + 1 < words.size() && words.get(head + 1).start() < lead.end()) {
      head++;
    }
    int last = last(head);
    boolean post = reading.cueAt(words.get(last).start(), POST) != null;
    return last == head || post ? null : new Span(lead.start(), words.nameEnd(last));
  }

  /** The last of the capitals behind a word, small words of their language between them. */
  private int last(int head) {
    int last = head;
    for (int at = head; at - head < LONGEST && words.touches(at); at++) {
      Word next = words.get(at + 1);
      if (next.upper()) {
        last = at + 1;
      } else if (reading.cueAt(next.start(), PARTICLE) == null) {
        break;
      }
      if (words.isGenitive(at + 1)) {
        break;
      }
    }
    return last;
  }
}
