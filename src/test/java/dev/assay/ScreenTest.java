package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final String ESCAPE = "\033";

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private Screen screen(boolean terminal, Map<String, String> environment) {
    return Screen.of(told, terminal, environment);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private static void tellAll(Screen screen) {
    screen.status("reading 进度");
    screen.status("reading on");
    screen.println("assay: a problem");
    screen.print(screen.styled(Screen.Style.STRONG, "out"));
    screen.clearStatus();
  }

  @Test
  void inAFileAllIsPlainLines() {
    Screen screen = screen(false, Map.of("TERM", "xterm-256color"));
    tellAll(screen);

    assertThat(screen.rewrites()).isFalse();
    assertThat(told().lines())
        .containsExactly("reading 进度", "reading on", "assay: a problem", "out");
  }

  @Test
  void aTerminalThatKnowsNoControlsIsTakenForAFile() {
    tellAll(screen(true, Map.of("TERM", "dumb")));
    tellAll(screen(true, Map.of("TERM", "")));
    tellAll(screen(true, Map.of()));

    assertThat(told()).doesNotContain(ESCAPE, "\r");
  }

  @Test
  void onATerminalTheStatusIsWrittenAnewAndGivesWayToLines() {
    tellAll(screen(true, Map.of("TERM", "xterm")));

    assertThat(onScreen(told())).isEqualTo("assay: a problem\nout");
    assertThat(told()).contains("\033[31massay:\033[0m a problem", "\033[1mout\033[0m");
  }

  @Test
  void underNoColorThereAreNoColoursButTheStatusStillKeepsItsPlace() {
    Screen screen = screen(true, Map.of("TERM", "xterm", "NO_COLOR", "1"));
    tellAll(screen);

    assertThat(screen.rewrites()).isTrue();
    assertThat(told()).contains("assay: a problem").doesNotContain("\033[3", "\033[1m", "\033[0m");
    assertThat(onScreen(told())).isEqualTo("assay: a problem\nout");
  }

  @Test
  void anEmptyNoColorIsNone() {
    Screen screen = screen(true, Map.of("TERM", "xterm", "NO_COLOR", ""));

    assertThat(screen.styled(Screen.Style.ERROR, "x")).isEqualTo("\033[31mx\033[0m");
  }

  /** What a terminal shows in the end: it knows erasing to the end of the line and the return. */
  private static String onScreen(String told) {
    StringBuilder shown = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (int i = 0; i < told.length(); i++) {
      char c = told.charAt(i);
      if (c == '\033') {
        int end = i + 2;
        while (!Character.isLetter(told.charAt(end))) {
          end++;
        }
        if (told.charAt(end) == 'K') {
          line.setLength(at);
        }
        i = end;
      } else if (c == '\r') {
        at = 0;
      } else if (c == '\n') {
        shown.append(line).append('\n');
        line.setLength(0);
        at = 0;
      } else {
        line.replace(at, Math.min(at + 1, line.length()), String.valueOf(c));
        at++;
      }
    }
    return shown.append(line).toString();
  }
}
