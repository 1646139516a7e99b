package workshop.embedded.core;

/** What a read or a subscription hands out, in the order in which the client gets it. */
public sealed interface ReadItem {
  /**
   * An event, or a link with what it points to.
   *
   * @param event the event, or the link's target; null if the target is gone
   * @param link the link that led to it; null if none did
   */
  record Event(LoggedEvent event, LoggedEvent link) implements ReadItem {
    /** The record that was read: the link if there is one. */
    public LoggedEvent original() {
      return link != null ? link : event;
    }
  }

  record StreamNotFound(String stream) implements ReadItem {}

  record FirstRevision(long revision) implements ReadItem {}

  record LastRevision(long revision) implements ReadItem {}

  record Confirmed(String subscriptionId) implements ReadItem {}

  record CaughtUp() implements ReadItem {}

  record Checkpoint(Position position) implements ReadItem {}

  /** Nothing more will come. */
  record End() implements ReadItem {}
}
