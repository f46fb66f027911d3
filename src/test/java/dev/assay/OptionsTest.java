package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir Path folder;

  @Test
  void allErrorsAreToldAtOnce() {
    Runs.Result result =
        Runs.assay(
            "--inptu=x",
            "--format=xml",
            "--onExisting=perhaps",
            "--csvDialect=tabs",
            "--partitionBy=month",
            "--referenceDate=2020-13-01",
            "--maxRecordBytes=0",
            "--maxExpansion=many",
            "--maxRejectRatio=2",
            "--nearDuplicateThreshold=high",
            "--reportLanguage=fr",
            "--runner=Foo",
            "--lexicons=" + folder.resolve("nowhere"),
            "stray");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(result.problems())
        .anyMatch(line -> line.contains("--inptu") && line.contains("did you mean --input?"))
        .anyMatch(line -> line.contains("--format=xml") && line.contains("parquet,csv"))
        .anyMatch(line -> line.contains("--onExisting=perhaps"))
        .anyMatch(line -> line.contains("--csvDialect=tabs: no such dialect"))
        .anyMatch(line -> line.contains("--partitionBy=month: use published_on or language"))
        .anyMatch(line -> line.contains("--referenceDate=2020-13-01"))
        .anyMatch(line -> line.contains("--maxRecordBytes=0"))
        .anyMatch(line -> line.contains("--maxExpansion=many"))
        .anyMatch(line -> line.contains("--maxRejectRatio=2"))
        .anyMatch(line -> line.contains("--nearDuplicateThreshold=high"))
        .anyMatch(line -> line.contains("--reportLanguage=fr: use en or zh"))
        .anyMatch(line -> line.contains("--runner=Foo") && line.contains("FlinkRunner"))
        .anyMatch(line -> line.contains("--lexicons=") && line.contains("no such folder"))
        .anyMatch(line -> line.contains("\"stray\""))
        .anyMatch(line -> line.contains("--input is missing"))
        .anyMatch(line -> line.contains("--output is missing"))
        .hasSize(16);
  }

  @Test
  void withoutArgumentsItExplainsItself() {
    Runs.Result result = Runs.assay();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("Usage: assay [run] --input=PATH,...")
        .contains("assay --help");
  }

  @Test
  void helpNamesEveryFlagWithItsDefault() {
    Runs.Result result = Runs.assay("--help");

    assertThat(result.code()).isZero();
    for (Flag flag : Flag.values()) {
      assertThat(result.out()).contains("--" + flag.flag() + "=");
      if (flag.defaultValue() != null) {
        assertThat(result.out()).contains("Default: " + flag.defaultValue());
      }
    }
    assertThat(result.out()).contains("Exit codes").contains("--runner=").contains("Examples");
  }

  @Test
  void versionIsTold() {
    Runs.Result result = Runs.assay("--version");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("assay ");
  }

  @Test
  void aFlagWithoutValueOrGivenTwiceIsAnError() {
    Runs.Result result = Runs.assay("--output", "--referenceDate=2020-01-01", "--referenceDate=x");

    assertThat(result.problems())
        .anyMatch(line -> line.contains("--output has no value"))
        .anyMatch(line -> line.contains("--referenceDate=x: given twice"));
  }

  @Test
  void commasSeparateInputsButNotInsideBraces() {
    assertThat(CommandLine.splitAtCommas("a/*.{txt,gz}, b ,,c"))
        .containsExactly("a/*.{txt,gz}", "b", "c");
  }

  @Test
  void flagsWinOverThePipelineFile() throws IOException {
    Path file =
        Runs.write(
            folder.resolve("p.yaml"),
            """
            # comment
            input: [a, "b,c"]
            output: there
            maxRecordBytes: 12
            referenceDate: 2021-12-31
            targetParallelism: 3
            """);

    CommandLine line =
        CommandLine.parse(
            new String[] {"--pipeline=" + file, "--output=here", "--targetParallelism=1"});

    assertThat(line.problems()).isEmpty();
    assertThat(line.values(Flag.INPUT)).containsExactly("a", "b,c");
    assertThat(line.single(Flag.OUTPUT)).isEqualTo("here");
    assertThat(line.single(Flag.MAX_RECORD_BYTES)).isEqualTo("12");
    assertThat(line.single(Flag.REFERENCE_DATE)).isEqualTo("2021-12-31");
    assertThat(line.beam()).containsEntry("targetParallelism", "1");
  }

  @Test
  void theNamedPipelinesHold() {
    CommandLine line = CommandLine.parse(new String[] {"--pipeline=pipelines/press-releases.yaml"});

    assertThat(line.problems()).isEmpty();
    assertThat(line.beam()).isEmpty();
    assertThat(line.values(Flag.INPUT)).isNotEmpty();
    assertThat(line.single(Flag.OUTPUT)).isNotNull();
  }

  @Test
  void wrongPipelineFilesAreOneClearLineEach() throws IOException {
    Path unknown = Runs.write(folder.resolve("unknown.yaml"), "outptu: x\ninput: y\n");
    Path broken = Runs.write(folder.resolve("broken.yaml"), "input: [a\noutput: b\n");
    Path twice = Runs.write(folder.resolve("twice.yaml"), "input: a\ninput: b\n");
    Path nested = Runs.write(folder.resolve("nested.yaml"), "input:\n  path: a\n");
    Path empty = Runs.write(folder.resolve("empty.yaml"), "");

    assertThat(problems(unknown)).anyMatch(line -> line.contains("did you mean --output?"));
    assertThat(problems(broken)).anyMatch(line -> line.contains("not YAML at line"));
    assertThat(problems(twice)).anyMatch(line -> line.contains("uplicate"));
    assertThat(problems(nested)).anyMatch(line -> line.contains("\"input\" needs a value"));
    assertThat(problems(empty)).anyMatch(line -> line.contains("no flags in it"));
    assertThat(problems(folder.resolve("none.yaml")))
        .anyMatch(line -> line.contains("there is no such file"));
  }

  private static List<String> problems(Path pipeline) {
    Runs.Result result = Runs.assay("--pipeline=" + pipeline);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).doesNotContain("\tat ");
    return result.problems();
  }

  @Test
  void aWrongLexiconIsAUsageError() throws IOException {
    Path lexicons = folder.resolve("lexicons");
    Files.createDirectories(lexicons);

    Runs.Result result = Runs.assay("--lexicons=" + lexicons);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.problems()).anyMatch(line -> line.contains("no .tsv file in it"));
  }
}
