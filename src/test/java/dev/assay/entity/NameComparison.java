package dev.assay.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dev.assay.document.Document;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.MatchForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Precision, recall and speed of people, places and organizations on the labelled cases, beside
 * those of HanLP portable on the Chinese ones:
 *
 * <pre>{@code java -cp ... dev.assay.entity.NameComparison [--errors]}</pre>
 */
final class NameComparison {

  private static final Set<EntityType> NAMES =
      Set.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORG);
  private static final int ROUNDS = 20;

  /** A name by its type and its start and end in code points. */
  private record Name(EntityType type, int start, int end) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return start != other.start ? start - other.start : toString().compareTo(other.toString());
    }
  }

  /** Names found rightly, found wrongly and missed. */
  private static final class Count {
    int right;
    int wrong;
    int missed;

    String figures() {
      double precision = right == 0 ? 0 : (double) right / (right + wrong);
      double recall = right == 0 ? 0 : (double) right / (right + missed);
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format(
          Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  of %d", precision, recall, f1, right + missed);
    }
  }

  private NameComparison() {}

  public static void main(String[] args) {
    boolean errors = args.length > 0 && args[0].equals("--errors");
    EntityExtractor extractor = EntityExtractor.create(LexiconSource.bundled());
    Segment segment =
        HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableJapaneseNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enableOffset(true);
    List<JsonNode> cases =
        EntityCasesTest.all().stream().filter(NameComparison::isAboutNames).toList();
    List<JsonNode> chinese =
        cases.stream()
            .filter(node -> !EntityCasesTest.document(node).language().equals("en"))
            .toList();
    List<JsonNode> english = cases.stream().filter(node -> !chinese.contains(node)).toList();
    Function<JsonNode, Collection<Name>> assay = node -> ours(extractor, node);
    Function<JsonNode, Collection<Name>> hanlp = node -> theirs(segment, node);
    print("Assay, Chinese", chinese, assay, errors);
    print("HanLP, Chinese", chinese, hanlp, false);
    print("Assay, English", english, assay, errors);
  }

  private static boolean isAboutNames(JsonNode node) {
    return NAMES.stream().anyMatch(type -> isAbout(node, type));
  }

  private static boolean isAbout(JsonNode node, EntityType type) {
    return !node.has("types") || node.get("types").toString().contains(type.name());
  }

  private static void print(
      String title,
      List<JsonNode> cases,
      Function<JsonNode, Collection<Name>> finder,
      boolean errors) {
    Map<EntityType, Count> counts = new EnumMap<>(EntityType.class);
    NAMES.forEach(type -> counts.put(type, new Count()));
    Count all = new Count();
    for (JsonNode node : cases) {
      Set<Name> gold = new TreeSet<>(gold(node));
      Set<Name> found = new TreeSet<>(finder.apply(node));
      found.removeIf(name -> !isAbout(node, name.type()));
      for (Count count : List.of(all)) {
        add(count, gold, found);
      }
      counts.forEach((type, count) -> add(count, of(gold, type), of(found, type)));
      if (errors && !gold.equals(found)) {
        System.out.println(node.get("name").asText() + " " + node.get("text").asText());
        System.out.println("   missed " + words(node, minus(gold, found)));
        System.out.println("   wrong  " + words(node, minus(found, gold)));
      }
    }
    System.out.println(title + ": " + cases.size() + " cases, " + speed(cases, finder));
    System.out.println("  all    " + all.figures());
    counts.forEach((type, count) -> System.out.println("  " + type + "  " + count.figures()));
  }

  private static void add(Count count, Set<Name> gold, Set<Name> found) {
    count.right += gold.size() - minus(gold, found).size();
    count.missed += minus(gold, found).size();
    count.wrong += minus(found, gold).size();
  }

  private static Set<Name> of(Set<Name> names, EntityType type) {
    Set<Name> kept = new TreeSet<>(names);
    kept.removeIf(name -> name.type() != type);
    return kept;
  }

  private static Set<Name> minus(Set<Name> names, Set<Name> others) {
    Set<Name> rest = new TreeSet<>(names);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }

  private static String words(JsonNode node, Set<Name> names) {
    int[] text = node.get("text").asText().codePoints().toArray();
    List<String> words = new ArrayList<>();
    names.forEach(
        name ->
            words.add(
                name.type() + " " + new String(text, name.start(), name.end() - name.start())));
    return String.join(", ", words);
  }

  /** The best of some rounds over all cases. */
  private static String speed(List<JsonNode> cases, Function<JsonNode, Collection<Name>> finder) {
    long bytes =
        cases.stream()
            .mapToLong(node -> node.get("text").asText().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    double best = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int found = cases.stream().mapToInt(node -> finder.apply(node).size()).sum();
      long took = System.nanoTime() - start;
      best = found == 0 ? 0 : Math.max(best, bytes * 1e3 / took);
    }
    return String.format(Locale.ROOT, "%.1f MB/s", best);
  }

  /** The labels, each found behind the one before it. */
  private static List<Name> gold(JsonNode node) {
    List<Name> names = new ArrayList<>();
    String text = node.get("text").asText();
    int from = 0;
    for (JsonNode entity : node.get("entities")) {
      EntityType type = EntityType.valueOf(entity.get("type").asText());
      String words = entity.get("text").asText();
      int at = text.indexOf(words, from);
      from = at + words.length();
      if (NAMES.contains(type)) {
        int start = text.codePointCount(0, at);
        names.add(new Name(type, start, start + words.codePointCount(0, words.length())));
      }
    }
    return names;
  }

  private static List<Name> ours(EntityExtractor extractor, JsonNode node) {
    Document document = EntityCasesTest.document(node);
    List<Name> names = new ArrayList<>();
    for (Mention mention : extractor.extract(document)) {
      if (NAMES.contains(mention.type()) && mention.span() != null) {
        names.add(new Name(mention.type(), mention.span().start(), mention.span().end()));
      }
    }
    return names;
  }

  /** HanLP reads simplified characters; all of the cases lie in the basic plane. */
  private static List<Name> theirs(Segment segment, JsonNode node) {
    List<Name> names = new ArrayList<>();
    for (Term term : segment.seg(MatchForm.simplified(node.get("text").asText()))) {
      EntityType type = type(term.nature.toString());
      if (type != null) {
        names.add(new Name(type, term.offset, term.offset + term.word.length()));
      }
    }
    return names;
  }

  private static @org.jspecify.annotations.Nullable EntityType type(String nature) {
    if (nature.startsWith("nr")) {
      return EntityType.PERSON;
    }
    if (nature.startsWith("ns")) {
      return EntityType.PLACE;
    }
    return nature.startsWith("nt") ? EntityType.ORG : null;
  }
}
