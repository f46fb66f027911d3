package dev.assay.dedup;

import java.io.Serializable;

/**
 * One step of de-duplication on one worker: reads the worker's share of some items, each packed
 * behind another in byte strings, and sends items on. An exchange between two steps brings together
 * all items sent with hashes that fall into one share.
 *
 * <p>A step reads its share once, in any order, and its result does not depend on the order or on
 * the number of shares.
 */
public interface ShareStep extends Serializable {

  /** Takes the items that a step sends. */
  interface Outlet {
    /**
     * @param port which of the step's outputs it is
     * @param hash chooses the share that receives the item
     */
    void send(int port, long hash, byte[] item);
  }

  void run(Iterable<byte[]> share, Outlet out);
}
