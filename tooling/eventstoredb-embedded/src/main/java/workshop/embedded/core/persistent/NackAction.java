package workshop.embedded.core.persistent;

/** What a consumer wants done with an event that it could not handle. */
public enum NackAction {
  RETRY,
  PARK,
  /** Neither again nor elsewhere. */
  SKIP
}
