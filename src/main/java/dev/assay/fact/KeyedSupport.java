package dev.assay.fact;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A support with the key of its fact, as it is packed for grouping. */
public record KeyedSupport(FactKey key, Support support) {

  private static final char SEPARATOR = '\n';
  private static final int FIELDS = 11;

  /** Its bytes: a length, then UTF-8 with a line end between fields, none of which holds one. */
  public byte[] toBytes() {
    String fields =
        String.join(
            String.valueOf(SEPARATOR),
            key.indicator(),
            key.placeCode(),
            key.period(),
            key.unit(),
            support.claimId(),
            support.docId(),
            support.low().toPlainString(),
            support.high().toPlainString(),
            text(support.least()),
            text(support.most()),
            Double.toString(support.confidence()));
    byte[] bytes = fields.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  /** Files all supports of a packed batch under their keys. */
  public static void readAll(byte[] packed, Map<FactKey, List<Support>> supports) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    while (in.hasRemaining()) {
      byte[] bytes = new byte[in.getInt()];
      in.get(bytes);
      KeyedSupport read = fromFields(new String(bytes, StandardCharsets.UTF_8));
      supports.computeIfAbsent(read.key, key -> new ArrayList<>()).add(read.support);
    }
  }

  private static KeyedSupport fromFields(String text) {
    String[] fields = text.split(String.valueOf(SEPARATOR), -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a packed support: " + text);
    }
    return new KeyedSupport(
        new FactKey(fields[0], fields[1], fields[2], fields[3]),
        new Support(
            fields[4],
            fields[5],
            new BigDecimal(fields[6]),
            new BigDecimal(fields[7]),
            number(fields[8]),
            number(fields[9]),
            Double.parseDouble(fields[10])));
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
