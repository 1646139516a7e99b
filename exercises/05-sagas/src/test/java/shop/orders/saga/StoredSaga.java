package shop.orders.saga;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import java.util.List;
import shop.orders.events.Money;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

/** A saga with a fresh id, as the store has it. The learner's code is not involved. */
final class StoredSaga {
  static final Cause CAUSE = new Cause(Ids.nth(1), Ids.nth(2));

  private final EventStoreDBClient client;
  private final FulfillmentFacts facts;

  StoredSaga(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.facts = new FulfillmentFacts(streams.fresh("fulfillment").id(), Money.of("25.805", "KWD"));
  }

  String id() {
    return facts.id();
  }

  FulfillmentFacts facts() {
    return facts;
  }

  String streamName() {
    return EventStoreSagaRepository.streamOf(id());
  }

  /** Another process appends these events, at any revision. */
  void holds(List<SagaEvent> events) {
    long last = raw().events().size() - 1;
    LoadedSaga saga = new LoadedSaga(id(), SagaState.initial(), last);
    List<EventData> data = new SagaCodec().encode(saga, CAUSE, events);
    Futures.join(client.appendToStream(streamName(), data.iterator()));
  }

  /** The same for a few events. */
  void holds(SagaEvent... events) {
    holds(List.of(events));
  }

  RawStream raw() {
    return new RawStream(client, streamName());
  }

  List<String> types() {
    return raw().types();
  }
}
