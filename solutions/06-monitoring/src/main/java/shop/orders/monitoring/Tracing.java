package shop.orders.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shop.orders.events.EventEnvelope;

/** Follows a conversation through all services. */
public final class Tracing {
  private Tracing() {}

  /** The context of a message, event or command, that answers this event. */
  public static MessageContext contextOf(EventEnvelope<?> cause) {
    // region 6.1 make the context of an answer
    return new MessageContext(cause.correlationId(), cause.eventId());
    // endregion
  }

  // region 6.1 put each message below its cause
  // stub: /**
  // stub:  * The messages as a tree, line by line: each message below the one that led to it.
  // stub:  *
  // stub:  * @param messages all recorded messages of one conversation, in any order
  // stub:  */
  // stub: public static List<TraceLine> trace(List<TracedMessage> messages) {
  // stub:   throw new Todo();
  // stub: }
  /**
   * The messages as a tree, line by line: each message below the one that led to it.
   *
   * @param messages all recorded messages of one conversation, in any order
   */
  public static List<TraceLine> trace(List<TracedMessage> messages) {
    Set<UUID> ids = messages.stream().map(TracedMessage::id).collect(Collectors.toSet());
    List<TracedMessage> roots = new ArrayList<>();
    Map<UUID, List<TracedMessage>> answers = new HashMap<>();
    messages.stream()
        .distinct()
        .sorted(Comparator.comparing(TracedMessage::made))
        .forEach(
            message ->
                message
                    .causationId()
                    .filter(cause -> ids.contains(cause) && !cause.equals(message.id()))
                    .map(cause -> answers.computeIfAbsent(cause, none -> new ArrayList<>()))
                    .orElse(roots)
                    .add(message));
    List<TraceLine> lines = new ArrayList<>();
    add(roots, 0, answers, lines);
    return lines;
  }

  private static void add(
      List<TracedMessage> messages,
      int depth,
      Map<UUID, List<TracedMessage>> answers,
      List<TraceLine> lines) {
    for (TracedMessage message : messages) {
      lines.add(new TraceLine(depth, message));
      add(answers.getOrDefault(message.id(), List.of()), depth + 1, answers, lines);
    }
  }
  // endregion
}
