package workshop.kit.store;

/**
 * The store, or the database of the read models, could not be had or stopped answering: never the
 * learner's fault. Its message is one sentence that says what to do; there is no stack and no
 * cause, since neither helps the reader.
 */
public final class StoreUnavailable extends RuntimeException {
  public StoreUnavailable(String sentence) {
    super(sentence, null, true, false);
  }

  /** It answered before. */
  public static StoreUnavailable duringATest(String connectionString) {
    return new StoreUnavailable(
        "EventStoreDB at "
            + ConnectionStrings.withoutSecrets(connectionString)
            + " stopped answering during this test, so the result says nothing about your code:"
            + " run it again.");
  }
}
