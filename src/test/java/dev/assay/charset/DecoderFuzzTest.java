package dev.assay.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import dev.assay.text.AlignedText;

/**
 * Any bytes are text that stands on them, from front to back, or have a reason why they are not.
 */
class DecoderFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreTextOrHaveAReason(byte[] bytes) {
    Decoding decoding = Decoder.decode(bytes);
    if (decoding instanceof Decoded decoded) {
      check(decoded.text(), bytes.length);
    } else {
      assertThat(((Undecodable) decoding).message()).isNotBlank();
    }
  }

  private static void check(AlignedText text, int length) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      int start = text.sourceStart(i);
      if (start < done || text.sourceEnd(i) < start || text.sourceEnd(i) > length) {
        throw new AssertionError("code point " + i + " does not stand behind the one before it");
      }
      done = start;
    }
  }
}
