package shop.orders.repository;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;
import workshop.todo.Todo;

/** Puts the facts that a command leads to into envelopes. */
public final class CommandEnvelopes {
  private final Clock clock;

  public CommandEnvelopes(Clock clock) {
    this.clock = clock;
  }

  /** One for each fact. The command is their cause, and it opened the conversation. */
  public List<EventEnvelope<OrderEvent>> of(UUID commandId, List<OrderEvent> facts) {
    List<EventEnvelope<OrderEvent>> envelopes = new ArrayList<>();
    for (OrderEvent fact : facts) {
      envelopes.add(
          new EventEnvelope<>(
              eventId(commandId, envelopes.size()),
              fact.orderId(),
              "order",
              OrderCodec.TYPES.nameOf(fact),
              1,
              clock.instant(),
              commandId,
              Optional.of(commandId),
              fact));
    }
    return envelopes;
  }

  /**
   * The id of the n-th fact, counted from 0, that a command leads to.
   *
   * @return the same for the same command and n, another for any other
   */
  static UUID eventId(UUID commandId, int n) {
    // region 2.9 the id of a fact is made from the command that led to it
    Todo.pending("2.9", "the id of a fact is made from the command that led to it");
    return UUID.randomUUID();
    // endregion
  }
}
