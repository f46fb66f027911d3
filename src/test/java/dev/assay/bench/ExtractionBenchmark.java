package dev.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.claim.ClaimExtractor;
import dev.assay.claim.ClaimLexicon;
import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.entity.EntityExtractor;
import dev.assay.entity.EntityLexicon;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The scan for terms, entities and claims. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC") // the launcher's
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {

  @Param public Texts texts;

  /** A text and what the steps before a measured one make of it. */
  private record Input(Document document, TermHits hits, List<Mention> mentions, int claims) {}

  private Vocabulary vocabulary;
  private EntityExtractor entities;
  private ClaimExtractor claims;
  private List<Input> inputs;
  private long bytes;

  @Setup
  public void setUp() {
    LexiconSource lexicons = LexiconSource.bundled();
    Vocabulary.Builder terms = Vocabulary.builder();
    EntityLexicon.addTo(terms, lexicons);
    ClaimLexicon.addTo(terms, lexicons);
    vocabulary = terms.build();
    entities = EntityExtractor.create(lexicons, vocabulary);
    claims = ClaimExtractor.create(lexicons);
    RepairChain repairs = new RepairChain(lexicons);
    DocumentStructurer structurer = new DocumentStructurer(lexicons);
    List<String> read = texts.read();
    inputs =
        read.stream()
            .map(text -> structurer.structure(repairs.repair(AlignedText.ofUtf8(text)), null))
            .map(this::input)
            .toList();
    bytes = read.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    assertThat(inputs)
        .hasSizeGreaterThan(10)
        .allSatisfy(input -> assertThat(input.mentions()).isNotEmpty());
  }

  private Input input(Document document) {
    TermHits hits = vocabulary.scan(document.matchForm());
    List<Mention> mentions = entities.extract(document, hits);
    return new Input(document, hits, mentions, claims.extract(document, hits, mentions).size());
  }

  /** The scan that all finders share. */
  @Benchmark
  public void terms(Megabytes read) {
    for (Input input : inputs) {
      TermHits hits = vocabulary.scan(input.document().matchForm());
      check(hits.size() == input.hits().size());
    }
    read.read(bytes);
  }

  /** All entity types, without the scan. */
  @Benchmark
  public void entities(Megabytes read) {
    for (Input input : inputs) {
      check(entities.extract(input.document(), input.hits()).equals(input.mentions()));
    }
    read.read(bytes);
  }

  /** Numerals, units and claims, without the scan. */
  @Benchmark
  public void claims(Megabytes read) {
    for (Input input : inputs) {
      check(
          claims.extract(input.document(), input.hits(), input.mentions()).size()
              == input.claims());
    }
    read.read(bytes);
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("a benchmark's result changed between two calls");
    }
  }
}
