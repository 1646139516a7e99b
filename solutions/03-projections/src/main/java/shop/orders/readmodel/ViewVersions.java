package shop.orders.readmodel;

/** Keeps the versions of one view side by side. Readers see the live version only. */
public interface ViewVersions {

  /** The version that readers see. */
  Projector live();

  /**
   * Creates a new version: empty, with its own checkpoint, invisible to readers. It replaces a
   * version of the same name that an earlier rebuild left behind.
   *
   * @throws IllegalStateException if the version of this name is live
   */
  Projector create(String version);

  /** Switches all readers to this version, in one step. */
  void makeLive(String version);

  /** Deletes the rows and the checkpoint of a version. */
  void clear(Projector projector);
}
