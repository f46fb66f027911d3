import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.Repair;
import dev.assay.repair.RepairChain;
import dev.assay.repair.RepairedText;
import dev.assay.text.AlignedText;

/** Undoes what converters and copying have done to a text, and tells every edit. */
final class RepairText {
  public static void main(String[] args) {
    String damaged =
        "The cafÃ© said &ldquo;sales rose 12&#37;&rdquo;.\n醫院新增床(chuáng)位320張，門診量達(dá)１．２萬人次。\n";

    RepairChain repairers = new RepairChain(LexiconSource.bundled());
    RepairedText repaired = repairers.repair(AlignedText.ofUtf8(damaged));
    System.out.print(repaired.text());
    for (Repair repair : repaired.repairs()) {
      System.out.printf(
          "%s, bytes %d to %d: %s -> %s%n",
          repair.kind().code(),
          repair.sourceStart(),
          repair.sourceEnd(),
          repair.before(),
          repair.after());
    }
  }
}
// Prints:
// The café said “sales rose 12%”.
// 醫院新增床位320張，門診量達1.2萬人次。
// mojibake, bytes 7 to 11: Ã© -> é
// html_entity, bytes 17 to 24: &ldquo; -> “
// html_entity, bytes 37 to 42: &#37; -> %
// html_entity, bytes 42 to 49: &rdquo; -> ”
// pinyin_gloss, bytes 66 to 75: (chuáng) ->
// pinyin_gloss, bytes 99 to 104: (dá) ->
// width, bytes 104 to 113: １．２ -> 1.2
