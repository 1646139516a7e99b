package workshop.embedded.core;

/** Something that is read item by item, at the pace of the one who asks. Not thread-safe. */
public interface Source {
  /**
   * The next item; null if there is none now but may be later.
   *
   * @throws StoreError if it ends with an error
   */
  ReadItem next();

  /** Says that the client has not taken what it could have had by now. */
  default void stalled() {}
}
