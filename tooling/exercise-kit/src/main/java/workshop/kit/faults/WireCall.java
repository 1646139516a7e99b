package workshop.kit.faults;

import java.util.List;

/**
 * One call as it crossed the wire.
 *
 * @param kind what was asked for
 * @param stream the stream it was about, {@code $all}, or nothing for {@link Call#OTHER}
 * @param resolvesLinks whether a read asked for the events behind links
 * @param filter the regular expression of a server-side filter, empty without one
 * @param eventsSent how many events the client sent: those of an append
 * @param eventsReceived how many events the client was sent
 * @param answersSent what a consumer of a persistent subscription answered, an entry for each
 *     event: {@code Ack}, or the action of a nack, {@code Retry} for example
 */
public record WireCall(
    Call kind,
    String stream,
    boolean resolvesLinks,
    String filter,
    int eventsSent,
    int eventsReceived,
    List<String> answersSent) {}
