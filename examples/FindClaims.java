import dev.assay.claim.Claim;
import dev.assay.claim.ClaimExtractor;
import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;

/** Settles what the numbers of a text say. */
final class FindClaims {
  public static void main(String[] args) {
    String text =
        """
        In 2023 hospitals in Leeds treated more than 412,000 patients, up 7% year on year.
        2023年，浙江省新增城镇就业岗位约116万个，失业率为2.8%至3.1%。
        """;

    LexiconSource lexicons = LexiconSource.bundled();
    Document document =
        new DocumentStructurer(lexicons)
            .structure(new RepairChain(lexicons).repair(AlignedText.ofUtf8(text)), null);
    for (Claim claim : ClaimExtractor.create(lexicons).extract(document)) {
      System.out.printf(
          "%s: %s %s%s %s, change: %s, where: %s, when: %s%n",
          document.text().substring(claim.quote()),
          claim.comparator().code(),
          claim.value().toPlainString(),
          claim.valueHigh() == null ? "" : " to " + claim.valueHigh().toPlainString(),
          claim.unit(),
          claim.direction() == null ? "none" : claim.direction().code(),
          claim.placeCode(),
          claim.period());
    }
  }
}
// Prints:
// 412,000 patients: > 412000 {person}, change: none, where: GB, when: 2023
// 7%: = 7 %, change: up, where: GB, when: 2023
// 116万个: ~ 1160000 {item}, change: none, where: 330000, when: 2023
// 2.8%至3.1%: = 2.8 to 3.1 %, change: none, where: 330000, when: 2023
