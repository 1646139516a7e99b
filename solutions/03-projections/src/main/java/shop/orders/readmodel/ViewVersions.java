package shop.orders.readmodel;

/** Holds the versions of one view side by side. Readers see the one that is live. */
public interface ViewVersions {

  /** The version that readers see. */
  Projector live();

  /**
   * A new version: empty, with a checkpoint of its own, seen by nobody. If an earlier rebuild left
   * a version of this name behind, that one is thrown away.
   *
   * @throws IllegalStateException when the version of this name is live
   */
  Projector create(String version);

  /** From now on readers see this version. Happens at once, or not at all. */
  void makeLive(String version);

  /** Empties a view, its checkpoint too. */
  void clear(Projector projector);
}
