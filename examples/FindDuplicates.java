import dev.assay.dedup.Deduplicator;

/** Finds which texts repeat which: here one in the other script, and one with another ending. */
final class FindDuplicates {
  public static void main(String[] args) {
    String story =
        "The reservoir above Millbrook stood at 61 percent of its capacity on Monday, the water"
            + " company said, eight points lower than a year ago. Households are asked to water"
            + " gardens in the evening only, and two leaks in the main to the valley have been"
            + " closed since the weekend.";

    Deduplicator<String> texts = Deduplicator.forThreshold(0.8);
    texts.add("agency", story + " The next figures are due in May.");
    texts.add("paper", story.toUpperCase());
    texts.add("weather", "Light rain is expected along the coast from Tuesday evening.");
    texts.add("简体", "昨日全市中小学停课一天，三百余所学校改为线上教学。");
    texts.add("繁體", "昨日全市中小學停課一天，三百餘所學校改為線上教學。");
    for (Deduplicator.Cluster<String> cluster : texts.clusters()) {
      for (Deduplicator.Repeat<String> repeat : cluster.repeats()) {
        System.out.printf(
            "%s repeats %s: %.2f%n", repeat.id(), cluster.canonical(), repeat.similarity());
      }
    }
  }
}
// Prints:
// paper repeats agency: 0.87
// 繁體 repeats 简体: 1.00
