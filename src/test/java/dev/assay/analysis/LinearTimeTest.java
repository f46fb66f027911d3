package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.claim.Claim;
import dev.assay.claim.ClaimExtractor;
import dev.assay.claim.ClaimLexicon;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprinter;
import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.entity.EntityExtractor;
import dev.assay.entity.EntityLexicon;
import dev.assay.entity.Mention;
import dev.assay.html.HtmlReader;
import dev.assay.json.JsonFields;
import dev.assay.json.JsonRecord;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.repair.RepairChain;
import dev.assay.repair.RepairedText;
import dev.assay.text.AlignedText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text that is doubled three times costs each step about eight times as much, whatever the text
 * is: what is quadratic would cost sixty-four times as much. Time is that of the thread, which no
 * other process on the machine adds to.
 */
class LinearTimeTest {

  private static final int DOUBLINGS = 3;
  private static final int LENGTH = 16_000;

  /** Between 8 and 64, above what caches and a logarithm make of 8. */
  private static final int MOST_TIMES = 24;

  /** Less than this says nothing about how time grows. */
  private static final double LEAST_MILLIS = 1;

  private static final int ATTEMPTS = 4;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LexiconSource LEXICONS = LexiconSource.bundled();
  private static final RepairChain REPAIRS = new RepairChain(LEXICONS);
  private static final HtmlReader HTML = new HtmlReader(LEXICONS);
  private static final DocumentStructurer STRUCTURER = new DocumentStructurer(LEXICONS);
  private static final Vocabulary VOCABULARY = vocabulary();
  private static final EntityExtractor ENTITIES = EntityExtractor.create(LEXICONS, VOCABULARY);
  private static final ClaimExtractor CLAIMS = ClaimExtractor.create(LEXICONS);
  private static final Fingerprinter FINGERPRINTER = Fingerprinter.forThreshold(0.8);

  private static Vocabulary vocabulary() {
    Vocabulary.Builder terms = Vocabulary.builder();
    EntityLexicon.addTo(terms, LEXICONS);
    ClaimLexicon.addTo(terms, LEXICONS);
    return terms.build();
  }

  /** A text of any length. */
  private record Input(String name, IntFunction<String> ofLength) {
    static Input repeated(String unit) {
      return new Input(shown(unit), length -> unit.repeat(length / unit.length()));
    }

    private static String shown(String unit) {
      StringBuilder shown = new StringBuilder();
      unit.codePoints()
          .forEach(
              c -> {
                boolean plain = c > ' ' && c < 0x7F || Character.isIdeographic(c);
                shown.append(plain ? Character.toString(c) : String.format("\\u%04X", c));
              });
      return shown.toString();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Input> inputs() {
    Stream<String> units =
        Stream.of(
            // numerals, units, signs
            "7",
            "１",
            "亿",
            "一",
            "1,",
            "1.",
            "1-",
            "7%",
            "5元",
            "ten ",
            "million ",
            "was 7 ",
            "第1、",
            "零下5度",
            "5% or ",
            "分之",
            "2021-12-10 ",
            "3月5日",
            "0513-1 ",
            "一百",
            // letters, words, names
            "a",
            "a ",
            "Ab ",
            "Mr. ",
            "甲",
            "王",
            "王强 ",
            "省",
            "市",
            "委员会",
            "新华社",
            "of the ",
            "李明、",
            "(记者 ",
            "com.",
            "a@",
            "http://a.b/ ",
            // punctuation
            "(",
            ")",
            "（",
            "“",
            "”",
            "“‘",
            "\"'",
            "《",
            "【",
            "。",
            ",",
            "、",
            "·",
            "-",
            "?",
            "!",
            // lines
            "\n",
            "甲\n",
            "7\n",
            "\r\n",
            "a\r",
            "\u3000",
            " ",
            "来源:",
            "来源:\n",
            "版权所有",
            "首页 > ",
            "合格\n合格,\n",
            // damage
            "(huì)",
            "会(huì)",
            "(ā(",
            "&amp;",
            "&",
            "&#",
            "&#20013;",
            "Ã©",
            "鈥",
            "浣犲",
            "锟斤拷",
            "â€",
            "\uFFFD",
            "\u0301",
            "e\u0301",
            "ｶﾞ",
            "\u200B",
            "\u0001",
            // markup
            "<",
            "<div>",
            "<b><p>x",
            "<table><tr><td>1",
            "<b><table>x",
            "<object>x",
            "<a href=x>y",
            "<!--",
            "</p>",
            "<li>x",
            "<p>甲</p>");
    return Stream.concat(
        units.map(Input::repeated),
        Stream.of(
            new Input("ampersands in ampersands", length -> "&" + "amp;".repeat(length / 4)),
            new Input("glosses in glosses", length -> nested("会(huì", ")", length)),
            new Input("brackets in brackets", length -> nested("（甲", "）", length)),
            new Input("pages in pages", length -> nested("<div>甲", "</div>", length)),
            new Input("news", LinearTimeTest::news),
            new Input("news twice", length -> news(length / 2) + news(length / 2)),
            new Input("garbled news", length -> garbled(news(length / 3))),
            new Input("any Han", length -> any(length, 0x4E00, 3000)),
            new Input("a few Han", length -> any(length, 0x4E00, 3)),
            new Input("any ASCII", length -> any(length, ' ', 95)),
            new Input("any letters", length -> any(length, 'a', 26)),
            new Input("any digits", length -> any(length, '0', 10))));
  }

  private static String nested(String open, String close, int length) {
    int depth = length / (open.length() + close.length());
    return open.repeat(depth) + close.repeat(depth);
  }

  private static String news(int length) {
    Random random = new Random(3);
    StringBuilder news = new StringBuilder("全市公安机关通报情况\n来源:平安南昌 2021-12-10\n");
    while (news.length() < length) {
      news.append(
          "%d月%d日,记者王强从南昌市公安局获悉,今年全市破获案件%d起,同比上升%d.%d%%,“清风”行动冻结资金%d亿元。\n"
              .formatted(
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextInt(9000),
                  random.nextInt(90),
                  random.nextInt(10),
                  random.nextInt(900)));
    }
    return news.toString();
  }

  private static String garbled(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String any(int length, int first, int count) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    IntStream.range(0, length).forEach(i -> text.append((char) (first + random.nextInt(count))));
    return text.toString();
  }

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 3; i++) {
      millis(news(LENGTH));
    }
    inputs().forEach(input -> millis(input.ofLength().apply(2_000)));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void timeGrowsAsTheTextDoes(Input input) {
    assertGrowsFrom(LENGTH, input);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "亿", "(", "a", "“", "甲\n"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void soItDoesUpToAMillion(String unit) {
    assertGrowsFrom(1_000_000 >> DOUBLINGS, Input.repeated(unit));
  }

  private static void assertGrowsFrom(int length, Input input) {
    String text = input.ofLength().apply(length);
    String longer = input.ofLength().apply(length << DOUBLINGS);
    Map<String, Double> once = millis(text);
    Map<String, Double> eightTimes = millis(longer);
    for (int i = 1; i < ATTEMPTS && !slow(once, eightTimes).isEmpty(); i++) {
      // The least of several is what the work takes; all else came in between.
      millis(text).forEach((step, time) -> once.merge(step, time, Math::min));
      millis(longer).forEach((step, time) -> eightTimes.merge(step, time, Math::min));
    }
    assertThat(slow(once, eightTimes)).isEmpty();
  }

  private static List<String> slow(Map<String, Double> once, Map<String, Double> eightTimes) {
    List<String> slow = new ArrayList<>();
    once.forEach(
        (step, time) -> {
          double longer = eightTimes.get(step);
          if (longer > MOST_TIMES * Math.max(time, LEAST_MILLIS)) {
            slow.add(String.format(Locale.ROOT, "%s: %.1f ms, then %.1f ms", step, time, longer));
          }
        });
    return slow;
  }

  /** What each step takes for a text, from its bytes to its rows. */
  private static Map<String, Double> millis(String text) {
    Map<String, Double> millis = new LinkedHashMap<>();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Decoding decoding = timed("decoding", millis, () -> Decoder.decode(utf8));
    timed("detection", millis, () -> Decoder.decode(text.getBytes(GB18030)));
    AlignedText decoded = decoding instanceof Decoded fine ? fine.text() : AlignedText.ofUtf8(text);
    timed("markup", millis, () -> HTML.read(decoded));
    String json = json(text);
    timed("JSON", millis, () -> JsonRecord.read(AlignedText.ofUtf8(json), JsonFields.ofText("t")));
    RepairedText repaired = timed("repair", millis, () -> REPAIRS.repair(decoded));
    Document document = timed("structure", millis, () -> STRUCTURER.structure(repaired, null));
    TermHits hits = timed("vocabulary", millis, () -> VOCABULARY.scan(document.matchForm()));
    List<Mention> mentions = timed("entities", millis, () -> ENTITIES.extract(document, hits));
    List<Claim> claims = timed("claims", millis, () -> CLAIMS.extract(document, hits, mentions));
    timed("entity rows", millis, () -> new ExtractionRows("id", document).entities(mentions));
    timed("claim rows", millis, () -> new ExtractionRows("id", document).claims(claims));
    DocKey key = new DocKey(1, 2);
    int[] form = document.matchForm();
    timed("signature", millis, () -> FINGERPRINTER.fingerprint(key, form, null));
    timed("sketch", millis, () -> Fingerprinter.sketch(key, form, null));
    timed("hash", millis, () -> Fingerprinter.textHash(form));
    return millis;
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("{\"t\":\"");
    for (int i = 0; i < text.length(); i++) {
      json.append("\\u").append(Integer.toHexString(0x10000 | text.charAt(i)), 1, 5);
    }
    return json.append("\"}").toString();
  }

  private static <T> T timed(String step, Map<String, Double> millis, Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    millis.put(step, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    return result;
  }
}
