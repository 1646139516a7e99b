package workshop.kit.store;

/**
 * A stream that does not exist yet.
 *
 * @param category what stands before the first hyphen, {@code "order"}
 * @param id the id of the aggregate that it is about
 */
public record FreshStream(String category, String id) {
  /** The name of the stream, {@code "order-<id>"}. */
  public String name() {
    return category + "-" + id;
  }

  @Override
  public String toString() {
    return name();
  }
}
