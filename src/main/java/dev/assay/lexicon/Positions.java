package dev.assay.lexicon;

/**
 * Ascending positions in a text, found in constant time for texts in which they are spread out: a
 * table says for every eighth position which is the first one not before it.
 */
final class Positions {

  private static final int BLOCK_BITS = 3;

  private final int[] positions;

  /** For each block of positions in the text the first index that is not before it. */
  private final int[] blocks;

  Positions(int[] ascending) {
    positions = ascending;
    int last = ascending.length == 0 ? -1 : ascending[ascending.length - 1];
    blocks = new int[(last >> BLOCK_BITS) + 2];
    int block = 0;
    for (int i = 0; i < ascending.length; i++) {
      while (block <= ascending[i] >> BLOCK_BITS) {
        blocks[block++] = i;
      }
    }
    while (block < blocks.length) {
      blocks[block++] = ascending.length;
    }
  }

  int get(int index) {
    return positions[index];
  }

  int size() {
    return positions.length;
  }

  /** The first index whose position is not before the given one; the size if there is none. */
  int first(int position) {
    if (position <= 0) {
      return 0;
    }
    int block = position >> BLOCK_BITS;
    if (block >= blocks.length) {
      return positions.length;
    }
    int index = blocks[block];
    while (index < positions.length && positions[index] < position) {
      index++;
    }
    return index;
  }

  /** The first index of exactly this position, or -1. */
  int exactly(int position) {
    int index = first(position);
    return index < positions.length && positions[index] == position ? index : -1;
  }
}
