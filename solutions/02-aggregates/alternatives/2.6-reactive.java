// does: subscribes to the read, so that events are decoded while others are still on their way
import com.eventstore.dbclient.ReadMessage;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

    // region 2.6 rebuild an order from what was read
    events.stream()
        .filter(Decoded.Unknown.class::isInstance)
        .map(Decoded.Unknown.class::cast)
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new UnreadableOrder(order.id(), unknown.eventType(), unknown.revision());
            });
    events.stream()
        .map(Decoded.Known.class::cast)
        .forEachOrdered(known -> order.replay(known.envelope(), known.revision()));
    return order;
    // endregion
    // region 2.6 read the stream of an order
    Reading reading = new Reading();
    client
        .readStreamReactive(
            OrderStreams.nameOf(orderId), ReadStreamOptions.get().fromRevision(fromRevision))
        .subscribe(reading);
    try {
      return StoreAnswers.answerOf(reading.all);
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
  }

  private final class Reading implements Subscriber<ReadMessage> {
    private final CompletableFuture<List<Decoded>> all = new CompletableFuture<>();
    private final List<Decoded> soFar = new ArrayList<>();

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ReadMessage message) {
      if (message.hasEvent()) {
        soFar.add(codec.decode(StoredEvent.of(message.getEvent().getOriginalEvent())));
      }
    }

    @Override
    public void onError(Throwable failure) {
      all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      all.complete(soFar);
    }
    // endregion
    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    WriteResult written =
        append(order, envelopes.of(commandId, events).stream().map(codec::encode).toList());
    long revision = written.getNextExpectedRevision().toRawLong();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
