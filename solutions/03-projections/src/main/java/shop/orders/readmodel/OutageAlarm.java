package shop.orders.readmodel;

/** Calls the engineer on call once in an outage, and tells when the outage is over. */
public final class OutageAlarm implements AttemptListener {
  private final int threshold;
  private final Pager pager;

  /**
   * @param threshold the number of failures in a row that make an outage; at least 1
   */
  public OutageAlarm(int threshold, Pager pager) {
    this.threshold = threshold;
    this.pager = pager;
  }

  // region 3.7 page once in an outage, and once at its end
  // stub: @Override
  // stub: public void failed(int attempt, Throwable cause) {
  // stub:   throw new Todo();
  // stub: }
  // stub:
  // stub: @Override
  // stub: public void confirmed() {
  // stub:   throw new Todo();
  // stub: }
  private int attempts;
  private boolean paged;

  @Override
  public synchronized void failed(int attempt, Throwable cause) {
    attempts = attempt;
    if (attempt >= threshold && !paged) {
      pager.outage(attempt, cause);
      paged = true; // Not before: a pager that has failed is called again.
    }
  }

  @Override
  public synchronized void confirmed() {
    if (paged) {
      paged = false;
      pager.recovered(attempts);
    }
  }
  // endregion
}
