import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.entity.EntityExtractor;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.time.LocalDate;

/** Finds people, organizations, places and dates, with their codes and the bytes they stand on. */
final class FindEntities {
  public static void main(String[] args) {
    String text = "浙江省教育厅厅长陈丽娟昨日在杭州市表示，全省在园幼儿减少3.2万人。";

    LexiconSource lexicons = LexiconSource.bundled();
    Document document =
        new DocumentStructurer(lexicons)
            .structure(
                new RepairChain(lexicons).repair(AlignedText.ofUtf8(text)),
                LocalDate.of(2024, 9, 2));
    for (Mention mention : EntityExtractor.create(lexicons).extract(document)) {
      System.out.printf(
          "%s %s = %s (%s), bytes %d to %d%n",
          mention.type(),
          mention.text(),
          mention.name(),
          mention.type().name().equals("PERSON") ? mention.role() : mention.ref(),
          mention.sourceStart(),
          mention.sourceEnd());
    }
  }
}
// Prints:
// ORG 浙江省教育厅 = 浙江省教育厅 (null), bytes 0 to 18
// PERSON 陈丽娟 = 陈丽娟 (浙江省教育厅厅长), bytes 24 to 33
// DATE 昨日 = 2024-09-01 (null), bytes 33 to 39
// PLACE 杭州市 = 杭州市 (330100), bytes 42 to 51
