package dev.assay.dedup;

/**
 * The bits of a Bloom filter, whose length in bytes is a power of two. It knows every hash that was
 * added, and takes one in some 200 others for one of them at 16 bits a hash.
 */
final class BloomBits {

  private static final int PROBES = 3;

  private BloomBits() {}

  static void add(byte[] bits, long hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(bits, hash, probe);
      bits[(int) (bit >>> 3)] |= (byte) (1 << (bit & 7));
    }
  }

  static boolean mayHold(byte[] bits, long hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(bits, hash, probe);
      if ((bits[(int) (bit >>> 3)] & 1 << (bit & 7)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static long bit(byte[] bits, long hash, int probe) {
    return Mixing.mix(hash + probe) & (bits.length * 8L - 1);
  }
}
