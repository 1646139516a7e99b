package workshop.kit.faults;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import workshop.kit.Store;

/**
 * A client whose calls meet what networks and neighbours do. A test of {@code @EventStore} may ask
 * for one; each test gets its own.
 *
 * <pre>{@code
 * EventStoreOrderRepository repository = new EventStoreOrderRepository(faults.client(), …);
 * faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
 * faults.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);
 * ...
 * faults.eventsPerAppend();
 * }</pre>
 *
 * <p>Faults are met in the order in which they were planned, each by the calls that begin after it
 * was planned.
 */
public final class StoreFaults implements AutoCloseable {
  private final StoreProxy proxy;
  private final Store store;
  private EventStoreDBClient client;

  public StoreFaults(Store store) {
    this.store = store;
    this.proxy = StoreProxy.inFrontOf(store);
  }

  /** What the code under test is given. */
  public synchronized EventStoreDBClient client() {
    if (client == null) {
      client = store.newClient(proxy.connectionString());
    }
    return client;
  }

  /** Plans a fault for the next call of this kind. */
  public Fault next(Call kind) {
    return proxy.next(kind);
  }

  /** Plans a fault for the n-th call of this kind from now on; 1 is the next. */
  public Fault nth(int n, Call kind) {
    return proxy.nth(n, kind);
  }

  /** Plans a fault for all calls of this kind from now on. */
  public Fault every(Call kind) {
    return proxy.every(kind);
  }

  /** Forgets all faults that have not happened yet. */
  public void heal() {
    proxy.heal();
  }

  /**
   * Ends all subscriptions that are going on, as a server that is stopped does.
   *
   * @return how many there were
   */
  public int dropSubscriptions(Status told) {
    return proxy.dropSubscriptions(told);
  }

  /** How many subscriptions are going on. */
  public int liveSubscriptions() {
    return proxy.liveSubscriptions();
  }

  /** The calls of a kind so far, in the order in which they began. */
  public List<WireCall> calls(Call kind) {
    return proxy.wire().calls(kind);
  }

  /** How many events each append sent: {@code [2, 1]}. */
  public List<Integer> eventsPerAppend() {
    return proxy.wire().eventsPerAppend();
  }

  /** How many events the store sent in answer to calls of this kind. */
  public int eventsReceived(Call kind) {
    return proxy.wire().eventsReceived(kind);
  }

  /** Counts from here on. */
  public void forgetCalls() {
    proxy.wire().reset();
  }

  @Override
  public void close() {
    proxy.close();
  }
}
