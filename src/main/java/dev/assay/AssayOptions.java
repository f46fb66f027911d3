package dev.assay;

import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.Analyzers;
import dev.assay.pipeline.DuplicatesPipeline;
import dev.assay.pipeline.FlinkCluster;
import dev.assay.pipeline.RunSettings;
import dev.assay.pipeline.io.Format;
import dev.assay.pipeline.io.InputListing;
import dev.assay.pipeline.io.OutputFolder;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.PartitionBy;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.RunInfo;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.report.ReportLanguage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * A command line that holds: everything a run needs, checked before anything is read.
 *
 * @param replaced what of an earlier run is to be removed first
 * @param isDirect whether it runs on the Direct runner
 * @param isOnCluster whether it runs on a Flink cluster, not in this process
 */
record AssayOptions(
    RunSettings settings,
    PipelineOptions beam,
    OutputFolder.Content replaced,
    BigDecimal maxRejectRatio,
    boolean isDirect,
    boolean isOnCluster,
    ReportLanguage reportLanguage) {

  /**
   * Checks a command line.
   *
   * @throws UsageException with all that is wrong, if anything is
   */
  static AssayOptions check(CommandLine line, Instant started) throws UsageException {
    return new Check(line).options(started);
  }

  /** What {@code assay duplicates} needs, checked. */
  record ForDuplicates(DuplicatesPipeline.Settings settings, PipelineOptions beam) {}

  /**
   * Checks a command line of {@code assay duplicates}.
   *
   * @throws UsageException with all that is wrong, if anything is
   */
  static ForDuplicates checkForDuplicates(CommandLine line) throws UsageException {
    return new Check(line).forDuplicates();
  }

  /** One pass over all flags that gathers problems instead of stopping at the first. */
  private static final class Check {
    private static final OutputFolder.Content NOTHING =
        new OutputFolder.Content(List.of(), List.of());

    /** Flags that a pipeline file may hold for a run, but that are wrong on the command line. */
    private static final List<Flag> NOT_FOR_DUPLICATES =
        List.of(
            Flag.OUTPUT,
            Flag.ON_EXISTING,
            Flag.PARTITION_BY,
            Flag.REFERENCE_DATE,
            Flag.REPORT_LANGUAGE,
            Flag.MAX_REJECT_RATIO);

    private final CommandLine line;
    private final List<String> problems;

    Check(CommandLine line) {
      this.line = line;
      this.problems = new ArrayList<>(line.problems());
    }

    AssayOptions options(Instant started) throws UsageException {
      PipelineOptions beam = BeamFlags.options(line.beam(), problems);
      if (beam != null) {
        FileSystems.setDefaultPipelineOptions(beam);
      }
      List<Format> formats = formats();
      PartitionBy partitionBy = partitionBy(formats);
      boolean replace = replace();
      LocalDate referenceDate = AnalysisOptions.referenceDate(line, problems);
      BigDecimal threshold = decimal(Flag.NEAR_DUPLICATE_THRESHOLD, "0.5", "1");
      BigDecimal maxRejectRatio = decimal(Flag.MAX_REJECT_RATIO, "0", "1");
      ReportLanguage reportLanguage = ReportCommand.language(line, problems);
      ReadSettings reading = ReadOptions.check(line, problems);
      LexiconSource lexicons =
          AnalysisOptions.lexicons(line, found -> Analyzers.get(found, referenceDate), problems);
      List<SourceFile> files = input();
      OutputLayout layout = layout();
      OutputFolder.Content content = layout == null ? NOTHING : output(layout, replace, files);
      boolean isOnCluster = BeamFlags.isOnCluster(line.beam());
      if (beam != null && isOnCluster) {
        FlinkCluster.findJar(beam).ifPresent(what -> problems.add("--flinkMaster: " + what));
      }
      if (!problems.isEmpty() || beam == null || layout == null) {
        throw new UsageException(problems);
      }
      RunInfo run =
          new RunInfo(
              UUID.randomUUID().toString(), Version.current(), started, effective(layout.root()));
      RunSettings settings =
          new RunSettings(
              files,
              layout,
              formats,
              partitionBy,
              lexicons,
              referenceDate,
              reading,
              threshold.doubleValue(),
              BeamFlags.workers(line.beam()),
              run);
      return new AssayOptions(
          settings,
          beam,
          content,
          maxRejectRatio,
          BeamFlags.isDirect(line.beam()),
          isOnCluster,
          reportLanguage);
    }

    ForDuplicates forDuplicates() throws UsageException {
      PipelineOptions beam = BeamFlags.options(line.beam(), problems);
      if (beam != null) {
        FileSystems.setDefaultPipelineOptions(beam);
      }
      if (!BeamFlags.isDirect(line.beam()) && !BeamFlags.isEmbeddedFlink(line.beam())) {
        problems.add("--runner: duplicates are listed in this process; use no cluster");
      }
      List<String> format = line.isGiven(Flag.FORMAT) ? line.values(Flag.FORMAT) : List.of();
      if (!format.isEmpty() && !format.equals(List.of("csv")) && !format.equals(List.of("table"))) {
        problem(Flag.FORMAT, String.join(",", format), "use table or csv");
      }
      if (line.json()) {
        problems.add("--json: not a flag of duplicates; use --format=csv");
      }
      for (Flag flag : NOT_FOR_DUPLICATES) {
        if (line.isGiven(flag)) {
          problems.add(
              "--" + flag.flag() + ": not a flag of duplicates, which writes a list alone");
        }
      }
      BigDecimal threshold = decimal(Flag.NEAR_DUPLICATE_THRESHOLD, "0.5", "1");
      ReadSettings reading = ReadOptions.check(line, problems);
      LexiconSource lexicons =
          AnalysisOptions.lexicons(line, found -> Analyzers.get(found, null), problems);
      List<SourceFile> files = input();
      if (!problems.isEmpty() || beam == null) {
        throw new UsageException(problems);
      }
      return new ForDuplicates(
          new DuplicatesPipeline.Settings(
              files,
              lexicons,
              reading,
              threshold.doubleValue(),
              format.equals(List.of("csv")),
              BeamFlags.workers(line.beam())),
          beam);
    }

    private void problem(Flag flag, String value, String what) {
      problems.add("--" + flag.flag() + "=" + value + ": " + what);
    }

    private List<Format> formats() {
      Format csv = csvDialect();
      Set<Format> formats = EnumSet.noneOf(Format.class);
      List<String> given = line.values(Flag.FORMAT);
      for (String name : given.isEmpty() ? List.of("parquet", "csv") : given) {
        switch (name.toLowerCase(Locale.ROOT)) {
          case "parquet" -> formats.add(Format.PARQUET);
          case "csv" -> formats.add(csv);
          default ->
              problem(Flag.FORMAT, name, "no such format; use parquet, csv or both (parquet,csv)");
        }
      }
      return List.copyOf(formats);
    }

    private Format csvDialect() {
      String dialect = String.valueOf(line.single(Flag.CSV_DIALECT)).toLowerCase(Locale.ROOT);
      if (!dialect.equals("excel") && !dialect.equals("rfc4180")) {
        problem(Flag.CSV_DIALECT, dialect, "no such dialect; use rfc4180 or excel");
      }
      return dialect.equals("excel") ? Format.EXCEL : Format.CSV;
    }

    private @Nullable PartitionBy partitionBy(List<Format> formats) {
      String column = line.single(Flag.PARTITION_BY);
      if (column == null) {
        return null;
      }
      PartitionBy by = PartitionBy.of(column);
      if (by == null) {
        problem(Flag.PARTITION_BY, column, "use published_on or language");
      } else if (!formats.isEmpty() && !formats.contains(Format.PARQUET)) {
        problem(Flag.PARTITION_BY, column, "Parquet alone is partitioned; add it to --format");
      }
      return by;
    }

    private boolean replace() {
      String value = String.valueOf(line.single(Flag.ON_EXISTING));
      if (!value.equals("fail") && !value.equals("replace")) {
        problem(Flag.ON_EXISTING, value, "use fail or replace");
      }
      return value.equals("replace");
    }

    private BigDecimal decimal(Flag flag, String least, String most) {
      String value = String.valueOf(line.single(flag));
      BigDecimal low = new BigDecimal(least);
      try {
        BigDecimal number = new BigDecimal(value);
        if (number.compareTo(low) >= 0 && number.compareTo(new BigDecimal(most)) <= 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below, as for a number out of bounds
      }
      problem(flag, value, "use a number from " + least + " to " + most);
      return low;
    }

    private List<SourceFile> input() {
      List<String> inputs = line.values(Flag.INPUT);
      if (inputs.isEmpty()) {
        problems.add("--input is missing; write --input=" + Flag.INPUT.value());
        return List.of();
      }
      InputListing listing = InputListing.of(inputs);
      problems.addAll(listing.problems());
      return listing.problems().isEmpty() ? listing.files() : List.of();
    }

    private @Nullable OutputLayout layout() {
      String output = line.single(Flag.OUTPUT);
      if (output == null) {
        problems.add("--output is missing; write --output=" + Flag.OUTPUT.value());
        return null;
      }
      try {
        return OutputLayout.of(output);
      } catch (IllegalArgumentException e) {
        problem(Flag.OUTPUT, output, Texts.firstLine(e.getMessage()));
        return null;
      }
    }

    private OutputFolder.Content output(
        OutputLayout layout, boolean replace, List<SourceFile> files) {
      String output = String.valueOf(line.single(Flag.OUTPUT));
      for (SourceFile file : files) {
        if (layout.contains(file.resource())) {
          problem(Flag.OUTPUT, output, "holds the input " + file.uri() + "; write elsewhere");
          return NOTHING;
        }
      }
      OutputFolder folder = new OutputFolder(layout);
      try {
        OutputFolder.Content content = folder.look();
        if (!content.foreign().isEmpty()) {
          problem(
              Flag.OUTPUT,
              output,
              "holds a file that Assay did not write (%s); name another folder or move it away"
                  .formatted(content.foreign().get(0)));
        } else if (!content.isEmpty() && !replace) {
          problem(
              Flag.OUTPUT,
              output,
              "holds an earlier run; name another folder or add --onExisting=replace");
        } else if (problems.isEmpty()) {
          folder.hindrance().ifPresent(what -> problem(Flag.OUTPUT, output, what));
        }
        return content;
      } catch (IOException | IllegalArgumentException e) {
        problem(Flag.OUTPUT, output, "cannot be listed (" + Texts.firstLine(e.getMessage()) + ")");
        return NOTHING;
      }
    }

    private TreeMap<String, String> effective(String output) {
      TreeMap<String, String> options = new TreeMap<>(line.beam());
      for (Flag flag : Flag.values()) {
        String value =
            flag.isList() && !line.values(flag).isEmpty()
                ? String.join(",", line.values(flag))
                : line.single(flag);
        if (value != null) {
          options.put(flag.flag(), value);
        }
      }
      options.put(Flag.OUTPUT.flag(), output);
      return options;
    }
  }
}
