package shop.orders.projection;

/** An exception as a person would say it: no packages, no class loaders. */
public final class Thrown {
  private Thrown() {}

  /** {@code "ReadModelFailed: database is locked"}. */
  public static String inShort(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    if (message == null) {
      return name;
    }
    if (thrown instanceof ClassCastException) {
      // "class x.A cannot be cast to class x.B (x.A and x.B are in unnamed module of loader …)"
      message = message.replaceFirst(" \\(.*", "").replaceAll("class (\\w+\\.)*", "");
    }
    return name + ": " + message;
  }
}
