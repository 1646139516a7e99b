// does: reads through a reactive publisher, event by event as they come

import com.eventstore.dbclient.ReadMessage;
import com.eventstore.dbclient.RecordedEvent;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

  // region 1.7 append to the stream of an order, and read all of it back
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    EventData[] data = events.stream().map(codec::encode).toArray(EventData[]::new);
    return client
        .appendToStream(nameOf(orderId), data)
        .thenApply(result -> result.getNextExpectedRevision().toRawLong())
        .join();
  }

  public List<Decoded> read(String orderId) {
    CompletableFuture<List<Decoded>> all = new CompletableFuture<>();
    client
        .readStreamReactive(nameOf(orderId), ReadStreamOptions.get())
        .subscribe(
            new Subscriber<>() {
              private final List<Decoded> decoded = new ArrayList<>();

              @Override
              public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(ReadMessage message) {
                if (message.hasEvent()) {
                  RecordedEvent event = message.getEvent().getOriginalEvent();
                  decoded.add(codec.decode(StoredEvent.of(event)));
                }
              }

              @Override
              public void onError(Throwable failure) {
                all.completeExceptionally(failure);
              }

              @Override
              public void onComplete() {
                all.complete(decoded);
              }
            });
    return all.join();
  }
  // endregion
