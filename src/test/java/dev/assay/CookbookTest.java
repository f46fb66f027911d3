package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SQL of docs/cookbook.md answers what the page says; the Python is run by
 * tools/check_cookbook.py. {@code -Dassay.golden=update} writes the answers into the page.
 */
class CookbookTest {
  private static final Path PAGE = Path.of("docs/cookbook.md");
  private static final int QUESTIONS = 10;

  private static final int FLAGS = Pattern.DOTALL | Pattern.MULTILINE;
  private static final Pattern SETUP = Pattern.compile("^```sql setup\n(.*?)^```\n", FLAGS);

  /** Some SQL, and the next table behind it. */
  private static final Pattern QUESTION =
      Pattern.compile("^```sql\n(.*?)^```\n.*?(^\\|.*?\n)(?=\n|\\z)", FLAGS);

  @TempDir Path folder;

  @Test
  void everyQuestionIsAnsweredAsThePageSays() throws IOException, SQLException {
    Path output = folder.resolve("out");
    Runs.Result run = Runs.assay("--pipeline=pipelines/press-releases.yaml", "--output=" + output);
    assertThat(run.code()).as(run.err()).isZero();
    String page = Files.readString(PAGE);
    StringBuilder answered = new StringBuilder();
    int questions = 0;
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      Matcher setup = SETUP.matcher(page);
      assertThat(setup.find()).isTrue();
      statement.execute(setup.group(1).replace("out/press-releases", output.toString()));
      Matcher question = QUESTION.matcher(page);
      int from = 0;
      while (question.find()) {
        questions++;
        answered.append(page, from, question.start(2));
        answered.append(table(statement.executeQuery(question.group(1))));
        from = question.end(2);
      }
      answered.append(page, from, page.length());
    }
    if ("update".equals(System.getProperty("assay.golden"))) {
      Files.writeString(PAGE, answered.toString());
    }
    assertThat(questions).isEqualTo(QUESTIONS);
    assertThat(answered.toString()).isEqualTo(Files.readString(PAGE));
  }

  private static String table(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    StringBuilder table = new StringBuilder(line(names));
    table.append(line(names.stream().map(name -> "---").toList()));
    while (rows.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        cells.add(cell(rows.getObject(i)));
      }
      table.append(line(cells));
    }
    return table.toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal || value instanceof Double) {
      BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
      return number.signum() == 0 ? "0" : number.toPlainString();
    }
    return value.toString().replace("|", "\\|");
  }
}
