package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import java.io.IOException;
import java.util.Objects;

/**
 * A layer of packing that does not unpack. It names its layer, so that what is packed around it is
 * not blamed and goes on.
 */
final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Object layer;
  private final RejectReason reason;
  private final String problem;

  Damage(Object layer, RejectReason reason, String message) {
    super(message);
    this.layer = layer;
    this.reason = reason;
    this.problem = message;
  }

  /** The file itself cannot be read: nobody's packing is to blame. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Something that a library does with packed bytes. */
  interface Attempt<T> {
    T get() throws IOException;
  }

  /** Tries it; whatever a library throws at damaged bytes is damage of this layer. */
  static <T> T orValue(Object layer, Attempt<T> attempt) throws IOException {
    try {
      return attempt.get();
    } catch (Damage | Unreadable e) {
      throw e;
    } catch (IOException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | IllegalStateException
        | NegativeArraySizeException
        | ArithmeticException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      throw new Damage(layer, RejectReason.CORRUPT_ARCHIVE, why);
    }
  }

  boolean isOf(Object other) {
    return layer == other;
  }

  /** What is wrong, and what to do about it. */
  String advice() {
    return reason == RejectReason.CORRUPT_ARCHIVE ? problem + "; fetch it again" : problem;
  }

  RejectReason reason() {
    return reason;
  }
}
