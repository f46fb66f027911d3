package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.pipeline.io.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is for scripts: the schema, the quiet run, its figures as JSON, completion. */
class CommandsTest {
  @TempDir Path folder;

  private String[] run(String... flags) throws IOException {
    Runs.write(folder.resolve("in/a.txt"), "The port handled 1,204 containers, up 3%.\n");
    Runs.write(folder.resolve("in/empty.txt"), "");
    List<String> args = new ArrayList<>(List.of(flags));
    args.add("--input=" + folder.resolve("in"));
    args.add("--output=" + folder.resolve("out"));
    return args.toArray(String[]::new);
  }

  @Test
  void schemaTellsEveryColumnOfEveryTable() {
    Runs.Result result = Runs.assay("schema");

    assertThat(result.code()).isZero();
    for (Table table : Table.values()) {
      assertThat(result.out()).contains(table.code() + "  " + table.schema().getDoc());
      table
          .schema()
          .getFields()
          .forEach(
              field ->
                  assertThat(result.out()).contains("  " + field.name()).contains(field.doc()));
    }
    assertThat(result.out())
        .containsPattern("value +decimal\\(38,9\\) +\\S")
        .containsPattern("published_on +date\\? +\\S")
        .containsPattern("claim_ids +list of string +\\S");
  }

  @Test
  void schemaOfOneTableOrForPrograms() throws IOException {
    assertThat(Runs.assay("schema", "facts").out()).startsWith("facts  ").doesNotContain("doc_id");

    assertThat(Runs.assay(run("--quiet")).code()).isZero();
    JsonNode told = new ObjectMapper().readTree(Runs.assay("schema", "--json").out());
    assertThat(told).hasSize(Table.values().length);
    for (JsonNode resource :
        new ObjectMapper()
            .readTree(folder.resolve("out/datapackage.json").toFile())
            .path("resources")) {
      if (resource.path("format").asText().equals("csv")) {
        assertThat(told.path(resource.path("name").asText())).isEqualTo(resource.path("schema"));
      }
    }
  }

  @Test
  void whatSchemaAndCompletionDoNotKnowIsWrongUsage() {
    Runs.Result schema = Runs.assay("schema", "claim", "--yaml");
    assertThat(schema.code()).isEqualTo(2);
    assertThat(schema.problems())
        .anyMatch(line -> line.contains("\"claim\" is no table") && line.contains("claims"))
        .anyMatch(line -> line.contains("--yaml"));
    assertThat(Runs.assay("completion", "fish").code()).isEqualTo(2);
    assertThat(Runs.assay("completion").problems()).hasSize(1);
    assertThat(Runs.assay("schema", "--help").out()).contains("Usage: assay schema");
    assertThat(Runs.assay("completion", "--help").out()).contains("Usage: assay completion");
  }

  @Test
  void aQuietRunTellsNothingUnlessItFails() throws IOException {
    Runs.Result done = Runs.assay(run("--quiet"));
    assertThat(done.code()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).isEmpty();

    Runs.Result refused = Runs.assay(run("--quiet"));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.problems()).hasSize(1);
  }

  @Test
  void aRunMayBeCalledByItsName() throws IOException {
    String[] flags = run("--quiet");
    String[] named = new String[flags.length + 1];
    named[0] = "run";
    System.arraycopy(flags, 0, named, 1, flags.length);

    assertThat(Runs.assay(named)).isEqualTo(new Runs.Result(0, "", ""));
    assertThat(folder.resolve("out/manifest.json")).exists();
    assertThat(Runs.assay("run").err()).contains("Usage: assay [run]");
  }

  @Test
  void theSummaryForProgramsIsOneLineWithTheFiguresOfTheManifest() throws IOException {
    Runs.Result result = Runs.assay(run("--json", "--maxRejectRatio=0.1"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines()).hasSize(1);
    JsonNode summary = new ObjectMapper().readTree(result.out());
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("out/manifest.json").toFile());
    assertThat(summary.path("state").asText()).isEqualTo("done");
    assertThat(summary.path("output").asText()).startsWith(folder.resolve("out").toString());
    assertThat(summary.at("/rows/documents").asInt()).isEqualTo(1);
    assertThat(summary.at("/rejects_by_error/empty").asInt()).isEqualTo(1);
    summary
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("state") && !name.equals("output")) {
                assertThat(manifest.has(name)).as(name).isTrue();
                assertThat(summary.get(name)).isEqualTo(manifest.get(name));
              }
            });
  }

  @Test
  void commandsThatHaveNoJsonOrQuietSaySo() {
    assertThat(Runs.assay("duplicates", "--json", "--input=x").problems())
        .anyMatch(line -> line.contains("--json: not a flag of duplicates"));
    assertThat(Runs.assay("report", "--json", "x").problems())
        .anyMatch(line -> line.contains("--json: not a flag of report"));
    assertThat(Runs.assay("inspect", "--quiet", "x").problems())
        .anyMatch(line -> line.contains("--quiet: not a flag of inspect"));
  }

  private List<String> completed(String line) throws IOException, InterruptedException {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, Runs.assay("completion", "bash").out());
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                """
                source "$1"; COMP_LINE=$2; COMP_POINT=${#2}; read -ra COMP_WORDS <<< "$2 "
                [[ $2 == *" " ]] && COMP_WORDS+=("")
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _assay; printf '%s\\n' "${COMPREPLY[@]}"
                """,
                "bash",
                script.toString(),
                line)
            .redirectErrorStream(true)
            .directory(folder.toFile())
            .start();
    String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(told).isZero();
    return told.lines().filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void bashCompletesCommandsFlagsAndValues() throws IOException, InterruptedException {
    assertThat(completed("assay ")).contains("inspect", "schema", "--input=", "--quiet");
    assertThat(completed("assay in")).containsExactly("inspect");
    assertThat(completed("assay --partit")).containsExactly("--partitionBy=");
    assertThat(completed("assay --partitionBy=l")).containsExactly("language");
    assertThat(completed("assay --input=in --onExisting=")).containsExactly("fail", "replace");
    assertThat(completed("assay --format=c")).containsExactly("csv");
    assertThat(completed("assay schema cl")).containsExactly("claims");
    assertThat(completed("assay report --"))
        .contains("--reportLanguage=")
        .doesNotContain("--input=");
    Files.createDirectories(folder.resolve("incoming"));
    assertThat(completed("assay --input=inc")).containsExactly("incoming");
    for (Flag flag : Flag.values()) {
      assertThat(completed("assay --" + flag.flag())).contains("--" + flag.flag() + "=");
    }
  }

  @Test
  void zshCompletesEveryFlag() {
    String script = Runs.assay("completion", "zsh").out();

    assertThat(script).startsWith("#compdef assay");
    for (Flag flag : Flag.values()) {
      assertThat(script).contains("'--" + flag.flag() + "=-:" + flag.flag() + ":");
    }
    assertThat(script)
        .contains("'--csvDialect=-:csvDialect:(rfc4180 excel)'")
        .contains("1:command:(run inspect duplicates report schema completion)");
  }
}
