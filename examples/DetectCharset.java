import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding;
import java.nio.charset.Charset;

/** Tells the charset of bytes that nobody has labelled, and reads them. */
final class DetectCharset {
  public static void main(String[] args) {
    byte[] bytes = "今年前三季度，全省高速公路日均車流量為48.6萬輛，較去年同期增加5.2%。".getBytes(Charset.forName("Big5"));

    if (Decoder.decode(bytes) instanceof Decoding.Decoded decoded) {
      System.out.println(decoded.charset() + " (" + decoded.evidence().code() + ")");
      System.out.println(decoded.text());
    }
    System.out.println(Decoder.candidates(bytes).get(0).reason());
  }
}
// Prints:
// Big5 (detected)
// 今年前三季度，全省高速公路日均車流量為48.6萬輛，較去年同期增加5.2%。
// reads as zh_Hant, all bytes valid
