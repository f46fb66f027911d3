import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.ClaimRow;
import java.nio.charset.StandardCharsets;

/** Takes a web page from its bytes to the rows of the datasets, all steps at once. */
final class ReadRecord {
  public static void main(String[] args) {
    String page =
        """
        <html><head><title>Clinic opens</title></head><body>
        <article><h1>Clinic opens</h1>
        <p>Leeds, 4 March 2024. The new clinic treated 1,250 patients in February.</p>
        <p>It cost &pound;3.6 million.</p></article></body></html>
        """;
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

    RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);
    Outcome outcome =
        analyzer.analyze(new SourceRecord("clinic.html", "clinic.html", 0, "text/html", bytes));
    if (outcome instanceof Outcome.Rejected rejected) {
      System.out.println("not read: " + rejected.reject().getMessage());
    } else if (outcome instanceof Outcome.Analyzed analyzed) {
      System.out.println(analyzed.analysis().getDocument().getTitle());
      for (ClaimRow claim : analyzed.analysis().getClaims()) {
        System.out.println(
            claim.getQuote() + " = " + claim.getValue().toPlainString() + " " + claim.getUnit());
      }
    }
  }
}
// Prints:
// Clinic opens
// 1,250 patients = 1250.000000000 {person}
// £3.6 million = 3600000.000000000 GBP
