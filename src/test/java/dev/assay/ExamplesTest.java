package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs in examples/ compile without warnings, and print what they say that they print. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("examples");
  private static final String PRINTS = "// Prints:\n";

  @TempDir Path classes;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatItSays(Path example) throws Exception {
    String source = Files.readString(example);
    assertThat(source).contains(PRINTS);
    String expected = source.substring(source.indexOf(PRINTS) + PRINTS.length());

    compile(example);

    assertThat(printed(example).lines().map(line -> ("// " + line).stripTrailing()))
        .containsExactlyElementsOf(expected.lines().toList());
  }

  private void compile(Path example) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  new OutputStreamWriter(told, StandardCharsets.UTF_8),
                  files,
                  null,
                  List.of(
                      "-Xlint:all,-classfile,-path",
                      "-Werror",
                      "-proc:none",
                      "-encoding",
                      "UTF-8",
                      "-cp",
                      classPath,
                      "-d",
                      classes.toString()),
                  null,
                  files.getJavaFileObjects(example))
              .call();
      assertThat(compiled).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }

  private String printed(Path example) throws Exception {
    String name = example.getFileName().toString().replace(".java", "");
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Method main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return told.toString(StandardCharsets.UTF_8);
  }
}
