package dev.assay;

import java.util.Locale;

/** What the program says of itself. */
final class Help {
  private static final String INTRODUCTION =
      """
      Assay turns messy documents into datasets: documents, entities, numeric claims, facts,
      every repair and every reject.

      """;

  private static final String USAGE =
      """
      Usage: assay [run] --input=PATH,... --output=FOLDER [flags]
             assay [run] --pipeline=FILE.yaml [flags]
             assay inspect FILE... [--json]
             assay duplicates --input=PATH,... [--format=table|csv]
             assay report OUTPUT_FOLDER [--reportLanguage=en|zh]
             assay schema [TABLE...] [--json]
             assay completion bash|zsh
      """;

  private static final String REST =
      """

      Where it runs
        --runner=DirectRunner|FlinkRunner
            Both are in this process, Flink unless --flinkMaster names a cluster. Flink
            spills to disk and bears any input. Default: DirectRunner
        --targetParallelism=N (Direct), --parallelism=N (Flink)
            Default: the cores of this machine
        --flinkMaster=HOST:PORT
            The REST address of a Flink cluster. Default: [local], inside this process
        --attachedMode=false
            Leave as soon as the cluster has the job; manifest.json tells that it is complete.
        --numberOfExecutionRetries=N, --executionRetryDelay=MILLISECONDS
            How often a job on a cluster begins again after a failure, a lost worker for one.
            Default: what the cluster is configured for, else 6 times, 10 seconds apart
        All other options of Beam and its runners may be given in the same way.

      Help
        --help, --version
        --quiet
            Tell neither progress nor, if all goes well, a summary.
        --json
            The summary as one line of JSON on standard output, for programs.
        --verbose
            Show the stack trace when a run fails.
        Colours are only on a terminal, and not where NO_COLOR is set.

      Examples
        assay --input=documents --output=out
        assay --input='news/**/*.txt,reports/*.txt.gz' --output=out --format=csv
        assay --pipeline=pipelines/press-releases.yaml --onExisting=replace
        assay --input=documents --output=out --runner=FlinkRunner
        assay --input=crawl.warc.gz,posts.jsonl --jsonl.text=body --output=out
        assay inspect page.html
        assay duplicates --input=documents --format=csv
        assay report out --reportLanguage=zh
        assay schema claims
        assay --input=documents --output=out --quiet --json

      Exit codes
        0  done
        1  the run failed
        2  wrong usage or configuration; nothing was read
        3  done, but with a greater share of rejects than --maxRejectRatio

      ASSAY_JAVA_OPTS passes flags to the JVM, such as -Xmx4g.
      """;

  private Help() {}

  static String brief() {
    return INTRODUCTION + USAGE + "\nassay --help lists all flags.\n";
  }

  static String full() {
    StringBuilder text = new StringBuilder(INTRODUCTION).append(USAGE);
    for (Flag.Group group : Flag.Group.values()) {
      text.append('\n').append(group.title()).append('\n');
      for (Flag flag : Flag.values()) {
        if (flag.group() == group) {
          append(text, flag);
        }
      }
    }
    return text.append(REST).toString();
  }

  private static void append(StringBuilder text, Flag flag) {
    text.append(
        String.format(Locale.ROOT, "  --%s=%s%n      %s", flag.flag(), flag.value(), flag.help()));
    if (flag.defaultValue() != null) {
      text.append(" Default: ").append(flag.defaultValue());
    }
    text.append('\n');
  }
}
