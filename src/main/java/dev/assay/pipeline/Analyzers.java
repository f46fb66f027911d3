package dev.assay.pipeline;

import dev.assay.analysis.RecordAnalyzer;
import dev.assay.lexicon.LexiconSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The record analyzers of this process, one for each configuration. Loading the lexicons takes half
 * a second, which every copy of a DoFn that a runner makes would pay again.
 */
public final class Analyzers {

  private static final Map<Configuration, RecordAnalyzer> LOADED = new ConcurrentHashMap<>();

  private record Configuration(LexiconSource lexicons, Optional<LocalDate> referenceDate) {}

  private Analyzers() {}

  /** The analyzer of a configuration; what a broken lexicon throws, it throws. */
  public static RecordAnalyzer get(LexiconSource lexicons, @Nullable LocalDate referenceDate) {
    return LOADED.computeIfAbsent(
        new Configuration(lexicons, Optional.ofNullable(referenceDate)),
        configuration -> new RecordAnalyzer(lexicons, referenceDate));
  }
}
