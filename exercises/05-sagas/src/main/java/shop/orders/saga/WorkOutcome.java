package shop.orders.saga;

/** How the work on an event ended. */
public enum WorkOutcome {
  /** The work is done, or there was nothing to do. */
  DONE,
  /** A service that the work needs does not answer: each event fails until it is back. */
  OUTAGE,
  /** The work failed, and the reason is not known. A later try may succeed. */
  FAILED,
  /** No later try can read the event. */
  UNREADABLE;

  /**
   * What a failure says about the work.
   *
   * @param failure what the work threw; null if it threw nothing
   */
  public static WorkOutcome of(Throwable failure) {
    return switch (failure) {
      case null -> DONE;
      case ServiceUnavailable outage -> OUTAGE;
      case UnreadableEvent unreadable -> UNREADABLE;
      default -> FAILED;
    };
  }
}
