package dev.assay.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Writes sentences that nobody wrote: it follows a sentence of the sources and goes over into
 * another where both have the same two tokens, and it puts other figures, people and places in the
 * place of those that it meets. So texts are like the sources in all that costs time, and hardly
 * share a passage with each other.
 */
final class Chain {

  /** How often it goes over where it may. */
  private static final double OVER = 0.6;

  private static final String OPENING = "(（[《〈「『“‘";
  private static final String CLOSING = ")）]》〉」』”’";

  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> withFigures = new ArrayList<>();
  private final List<Integer> plain = new ArrayList<>();
  private final List<Integer> titles = new ArrayList<>();
  private final List<Boolean> free = new ArrayList<>();
  private final List<Boolean> inPlain = new ArrayList<>();
  private final List<Boolean> last = new ArrayList<>();
  private final Names names;
  private int[][] others = {};

  private Chain(Names names) {
    this.names = names;
  }

  /**
   * A chain of articles and passages.
   *
   * @param articles their first line is a title
   */
  static Chain of(List<String> articles, List<String> passages, Names names) {
    Chain chain = new Chain(names);
    for (String article : articles) {
      List<String> lines = article.lines().filter(line -> !line.isBlank()).toList();
      chain.add(chain.titles, lines.get(0).strip());
      chain.addSentences(lines.subList(1, lines.size()));
    }
    chain.addSentences(passages);
    chain.link();
    return chain;
  }

  private void addSentences(List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      for (String sentence : Sentences.of(paragraph.strip())) {
        boolean isPlain = sentence.chars().noneMatch(c -> c >= '0' && c <= '9');
        add(isPlain ? plain : withFigures, sentence);
      }
    }
  }

  private void add(List<Integer> starts, String sentence) {
    starts.add(tokens.size());
    boolean isPlain = starts == plain;
    int depth = 0;
    boolean quoted = false;
    for (Token token : Token.of(sentence, names)) {
      depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
      quoted ^= token.text().equals("\"");
      tokens.add(token);
      free.add(depth == 0 && !quoted && token.kind() == Token.Kind.OTHER);
      inPlain.add(isPlain);
      last.add(false);
    }
    last.set(tokens.size() - 1, true);
  }

  /**
   * Finds for each token where else it stands behind the same token, in a sentence that has figures
   * as well or that has none as well.
   */
  private void link() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 1; i < tokens.size(); i++) {
      if (free.get(i) && !last.get(i)) {
        places.computeIfAbsent(pair(i), pair -> new ArrayList<>()).add(i);
      }
    }
    others = new int[tokens.size()][];
    for (List<Integer> same : places.values()) {
      int[] all = same.stream().mapToInt(Integer::intValue).toArray();
      for (int place : all) {
        others[place] = all;
      }
    }
  }

  private String pair(int at) {
    return inPlain.get(at) + tokens.get(at - 1).text() + '\0' + tokens.get(at).text();
  }

  /** A sentence with its full stop, with or without figures. */
  String sentence(boolean isPlain, Random random) {
    List<Integer> starts = isPlain ? plain : withFigures;
    return follow(starts.get(random.nextInt(starts.size())), OVER, random);
  }

  /** A title: short, and without a full stop. */
  String title(Random random) {
    int start = titles.get(random.nextInt(titles.size()));
    String plain = follow(start, 0, random);
    String mixed = follow(start, OVER, random);
    return mixed.length() <= 2 * plain.length() ? withoutStop(mixed) : plain;
  }

  private static String withoutStop(String title) {
    return title.endsWith("。") || title.endsWith(".")
        ? title.substring(0, title.length() - 1)
        : title;
  }

  private String follow(int start, double over, Random random) {
    StringBuilder text = new StringBuilder();
    for (int at = start; ; at++) {
      Token token = tokens.get(at);
      text.append(
          switch (token.kind()) {
            case FIGURE -> Figures.other(token.text(), before(text), following(at), random);
            case PERSON -> names.person(random);
            case PLACE -> names.place(random);
            case OTHER -> token.text();
          });
      if (last.get(at)) {
        return text.toString();
      }
      int[] alike = others[at];
      if (alike != null && over > 0 && random.nextDouble() < over) {
        at = alike[random.nextInt(alike.length)];
      }
    }
  }

  private static char before(StringBuilder text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  private String following(int at) {
    StringBuilder following = new StringBuilder();
    for (int i = at; i < at + 3 && !last.get(i); i++) {
      following.append(tokens.get(i + 1).text());
    }
    return following.toString();
  }

  /** A part of a source that is never taken apart. */
  record Token(String text, Kind kind) {

    enum Kind {
      FIGURE,
      PERSON,
      PLACE,
      OTHER
    }

    static List<Token> of(String text, Names names) {
      List<Token> tokens = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        Token token = at(text, at, names);
        tokens.add(token);
        at += token.text().length();
      }
      return tokens;
    }

    private static Token at(String text, int at, Names names) {
      if (at == 0 || !isWord(text.charAt(at - 1))) {
        for (String person : names.people()) {
          if (text.startsWith(person, at)) {
            return new Token(person, Kind.PERSON);
          }
        }
        for (String place : names.places()) {
          if (text.startsWith(place, at)) {
            return new Token(place, Kind.PLACE);
          }
        }
      }
      char c = text.charAt(at);
      if (isDigit(c)) {
        return new Token(run(text, at, Token::isDigit), Kind.FIGURE);
      }
      if (isWord(c)) {
        return new Token(run(text, at, Token::isWord), Kind.OTHER);
      }
      return new Token(Character.toString(text.codePointAt(at)), Kind.OTHER);
    }

    private static String run(String text, int from, Predicate<Character> holds) {
      int to = from;
      while (to < text.length() && holds.test(text.charAt(to))) {
        to++;
      }
      return text.substring(from, to);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
      return c < 0x2E80 && Character.isLetter(c);
    }
  }
}
