package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a home of its own, with a Java and a Maven that only tell how they are called.
 */
class LauncherTest {
  private static final String JAVA_17 =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "17.0.9" 2023-10-17' >&2; exit 0; fi
      for a in "$@"; do echo "[$a]"; done
      exit "${CODE:-0}"
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      while [ $# -gt 0 ]; do case $1 in -f) pom=$2 ;; -Pcluster) cluster=1 ;; esac; shift; done
      if [ -n "${BROKEN:-}" ]; then echo '[ERROR] a class is broken'; exit 1; fi
      echo built > "$(dirname "$pom")/target/assay.jar"
      if [ -n "${cluster:-}" ]; then echo built > "$(dirname "$pom")/target/assay-flink.jar"; fi
      """;

  @TempDir Path folder;
  private Path home;
  private Path tools;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void makeHome() throws IOException {
    home = folder.resolve("a home");
    tools = Files.createDirectories(folder.resolve("tools"));
    Runs.write(home.resolve("pom.xml"), "<project/>");
    Runs.write(home.resolve("src/main/java/A.java"), "class A {}");
    Files.copy(Path.of("assay"), home.resolve("assay"));
    assertThat(home.resolve("assay").toFile().setExecutable(true)).isTrue();
    tool("java", JAVA_17);
    tool("mvn", MAVEN);
    for (String name :
        List.of(
            "sh",
            "sed",
            "head",
            "find",
            "dirname",
            "readlink",
            "mkdir",
            "rm",
            "mv",
            "touch",
            "grep",
            "locale",
            "awk",
            "getconf",
            "ls")) {
      for (String bin : List.of("/bin/", "/usr/bin/")) {
        if (Files.exists(Path.of(bin + name)) && !Files.exists(tools.resolve(name))) {
          Files.createSymbolicLink(tools.resolve(name), Path.of(bin + name));
        }
      }
    }
  }

  private void tool(String name, String script) throws IOException {
    Path file = Runs.write(tools.resolve(name), script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Result launch(Path script, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(Arrays.asList(args));
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "ASSAY_JAVA_OPTS"));
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void itBuildsOnceThenRuns() throws Exception {
    Result first = launch(home.resolve("assay"), Map.of(), "--input=a b", "--output=c");
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out())
        .contains("[-Dassay.terminals=]") // neither stream of this test is a terminal
        .contains("[" + home + "/target/assay.jar]\n[--input=a b]\n[--output=c]");

    Result second = launch(home.resolve("assay"), Map.of(), "--version");
    assertThat(second.err()).isEmpty();

    Files.setLastModifiedTime(home.resolve("target/assay.jar"), FileTime.fromMillis(0));
    assertThat(launch(home.resolve("assay"), Map.of(), "--version").err()).contains("building");
  }

  @Test
  void theJarForClustersIsBuiltForClustersOnly() throws Exception {
    Path jar = home.resolve("target/assay-flink.jar");
    String[] embedded = {"--runner=FlinkRunner", "--flinkMaster=[local]"};
    assertThat(launch(home.resolve("assay"), Map.of(), embedded).code()).isZero();
    assertThat(jar).doesNotExist();

    String[] cluster = {"--runner=FlinkRunner", "--flinkMaster=localhost:8081"};
    assertThat(launch(home.resolve("assay"), Map.of(), cluster).err()).contains("building");
    assertThat(jar).exists();
    assertThat(launch(home.resolve("assay"), Map.of(), cluster).err()).isEmpty();

    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    assertThat(launch(home.resolve("assay"), Map.of(), embedded).err()).isEmpty();
    assertThat(launch(home.resolve("assay"), Map.of(), cluster).err()).contains("building");
  }

  @Test
  void linksJavaOptionsAndExitCodesArePassedOn() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("assay"));

    Result result = launch(link, Map.of("ASSAY_JAVA_OPTS", "-Xmx1g -ea", "CODE", "3"), "--x=y");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("[-Xmx1g]\n[-ea]\n[-jar]");
  }

  @Test
  void theFlagsOfEveryRunAreToldWithoutBuilding() throws Exception {
    Result told = launch(home.resolve("assay"), Map.of(), "--java-flags");

    assertThat(told.err()).isEmpty();
    assertThat(told.out()).contains("-XX:MaxNewSize=").doesNotContain("$");
    Result result = launch(home.resolve("assay"), Map.of(), "--x=y");
    assertThat(result.out()).startsWith("[" + told.out().strip().replace(" ", "]\n[") + "]\n");
  }

  @Test
  void inspectIsPassedOnAndKeepsItsClassesApart() throws Exception {
    Result result = launch(home.resolve("assay"), Map.of(), "inspect", "a file.html", "--json");

    assertThat(result.out())
        .contains("[inspect]\n[a file.html]\n[--json]")
        .contains("classes-inspect-17.0.9.jsa");
    assertThat(launch(home.resolve("assay"), Map.of(), "report", "out").out())
        .contains("classes-report-17.0.9.jsa");
    assertThat(launch(home.resolve("assay"), Map.of(), "--input=inspect", "--output=o").out())
        .contains("classes-direct-17.0.9.jsa");
  }

  @Test
  void littleInputIsNotWorthTheOptimizingCompiler() throws Exception {
    Path input = Files.createDirectories(folder.resolve("some input/deep"));
    Runs.write(input.resolve("a.txt"), "a".repeat(3_000_000));
    Runs.write(folder.resolve("p.yaml"), "output: o\ninput: some input\n");

    assertThat(quick("--input=some input", "--output=o")).isTrue();
    assertThat(quick("run", "--pipeline=p.yaml")).isTrue();
    assertThat(quick("inspect", "a file.html")).isTrue();
    assertThat(quick("--input=some input", "--input=some input")).isFalse();
    assertThat(quick("--input=s3://some input", "--output=o")).isFalse();
    assertThat(quick("--pipeline=none.yaml")).isFalse();

    Runs.write(input.resolve("b.txt"), "b".repeat(3_000_000));
    assertThat(quick("--input=some input", "--output=o")).isFalse();
    assertThat(quick("--pipeline=p.yaml")).isFalse();
  }

  private boolean quick(String... args) throws Exception {
    Result result = launch(home.resolve("assay"), Map.of(), args);
    assertThat(result.code()).isZero();
    return result.out().contains("[-XX:TieredStopAtLevel=1]");
  }

  @Test
  void whatIsMissingIsTold() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertThat(launch(home.resolve("assay"), Map.of()))
        .satisfies(result -> assertThat(result.err()).contains("Maven is not installed"))
        .extracting(Result::code)
        .isEqualTo(2);

    tool("java", JAVA_17.replace("17.0.9", "1.8.0_402"));
    assertThat(launch(home.resolve("assay"), Map.of()).err()).contains("Java 1.8.0_402 is too old");

    Files.delete(tools.resolve("java"));
    assertThat(launch(home.resolve("assay"), Map.of()))
        .satisfies(result -> assertThat(result.err()).contains("Java is not installed"))
        .extracting(Result::code)
        .isEqualTo(2);
  }

  @Test
  void aBuildThatFailsIsToldWithItsErrors() throws Exception {
    Result result = launch(home.resolve("assay"), Map.of("BROKEN", "1"), "--version");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("a class is broken").contains("build.log");
    assertThat(result.out()).isEmpty();
  }
}
