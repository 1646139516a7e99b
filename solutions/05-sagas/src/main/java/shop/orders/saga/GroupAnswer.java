package shop.orders.saga;

/** The answer to an event that the store has sent to a group. */
public enum GroupAnswer {
  /** Done: the store does not send the event again. */
  ACK,
  /** Send the event again. */
  RETRY,
  /** Keep the event in the group's parked stream, until an engineer replays it. */
  PARK
}
