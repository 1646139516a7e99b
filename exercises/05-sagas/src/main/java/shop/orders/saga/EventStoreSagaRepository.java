package shop.orders.saga;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WrongExpectedVersionException;
import java.util.Iterator;
import java.util.List;
import shop.orders.eventstore.StoredEvent;
import shop.orders.repository.ConcurrencyConflict;
import shop.orders.repository.StoreCalls;
import workshop.todo.Todo;

/** Sagas in EventStoreDB. Each saga has a stream of its own, {@code fulfillment-<orderId>}. */
public final class EventStoreSagaRepository implements SagaRepository {
  private final EventStoreDBClient client;
  private final SagaCodec codec = new SagaCodec();

  public EventStoreSagaRepository(EventStoreDBClient client) {
    this.client = client;
  }

  /** The name of a saga's stream. */
  public static String streamOf(String orderId) {
    return "fulfillment-" + orderId;
  }

  @Override
  public LoadedSaga load(String orderId) {
    // region 5.2 fold the saga's own stream
    throw new Todo("5.2", "fold the saga's own stream");
    // endregion
  }

  @Override
  public void record(LoadedSaga saga, Cause cause, List<? extends SagaEvent> events) {
    // region 5.2 append the events, if the stream is as it was loaded
    throw new Todo("5.2", "append the events, if the stream is as it was loaded");
    // endregion
  }
}
