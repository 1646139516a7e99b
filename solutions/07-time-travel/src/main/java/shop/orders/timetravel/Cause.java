package shop.orders.timetravel;

import java.util.UUID;

/** The event that led to another event. */
public sealed interface Cause {

  /** No event did: a person made the change. */
  record None() implements Cause {}

  /** An event in the same trail. */
  record InTrail(long revision, String type) implements Cause {}

  /** A message that is not in the trail: a command, or an event of another stream. */
  record Elsewhere(UUID id) implements Cause {}
}
