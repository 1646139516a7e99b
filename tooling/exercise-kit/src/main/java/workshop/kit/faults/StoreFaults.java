package workshop.kit.faults;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

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
 * was planned. They happen in a hook of the client: what lies below a call, a connection that is
 * reset for example, is out of its reach.
 */
public final class StoreFaults implements AutoCloseable {
  private final List<Fault> planned = new ArrayList<>();
  private final List<CountedCall> calls = new CopyOnWriteArrayList<>();
  private final Set<FaultyCall<?, ?>> live = ConcurrentHashMap.newKeySet();
  private final Function<ClientInterceptor, EventStoreDBClient> newClient;
  private EventStoreDBClient client;

  /**
   * @param newClient makes a client of the store with this hook, farther from it than the kit's own
   */
  public StoreFaults(Function<ClientInterceptor, EventStoreDBClient> newClient) {
    this.newClient = newClient;
  }

  /** What the code under test is given. */
  public synchronized EventStoreDBClient client() {
    if (client == null) {
      client = newClient.apply(new Hook());
    }
    return client;
  }

  /** Plans a fault for the next call of this kind. */
  public Fault next(Call kind) {
    return nth(1, kind);
  }

  /** Plans a fault for the n-th call of this kind from now on; 1 is the next. */
  public Fault nth(int n, Call kind) {
    return plan(new Fault(kind, n, false));
  }

  /** Plans a fault for all calls of this kind from now on. */
  public Fault every(Call kind) {
    return plan(new Fault(kind, 1, true));
  }

  /** Forgets all faults that have not happened yet. */
  public synchronized void heal() {
    planned.clear();
  }

  /**
   * Ends all subscriptions that are going on, as a server that is stopped does.
   *
   * @return how many there were
   */
  public int dropSubscriptions(Status told) {
    List<FaultyCall<?, ?>> subscriptions =
        live.stream().filter(call -> call.kind().isSubscription()).toList();
    subscriptions.forEach(call -> call.end(told));
    return subscriptions.size();
  }

  /** How many subscriptions are going on. */
  public int liveSubscriptions() {
    return (int) live.stream().filter(call -> call.kind().isSubscription()).count();
  }

  /** The calls of a kind so far, in the order in which they began. */
  public List<WireCall> calls(Call kind) {
    return calls.stream().filter(call -> call.kind() == kind).map(CountedCall::soFar).toList();
  }

  /** How many events each append sent: {@code [2, 1]}. */
  public List<Integer> eventsPerAppend() {
    return calls(Call.APPEND).stream().map(WireCall::eventsSent).toList();
  }

  /** How many events the store sent in answer to calls of this kind. */
  public int eventsReceived(Call kind) {
    return calls(kind).stream().mapToInt(WireCall::eventsReceived).sum();
  }

  /** Counts from here on. */
  public void forgetCalls() {
    calls.clear();
  }

  /** Ends whatever is going on, as a client does whose process is stopped. */
  @Override
  public synchronized void close() {
    live.forEach(call -> call.end(Status.UNAVAILABLE));
    if (client != null) {
      client.shutdown();
    }
  }

  private synchronized Fault plan(Fault fault) {
    planned.add(fault);
    return fault;
  }

  /** One call meets one fault, the one planned first; but it counts for all of them. */
  synchronized Fault begins(FaultyCall<?, ?> call, CountedCall counted) {
    calls.add(counted);
    live.add(call);
    List<Fault> met = planned.stream().filter(fault -> fault.isMetBy(counted.kind())).toList();
    Fault first = met.isEmpty() ? Fault.NONE : met.getFirst();
    if (!first.lasts()) {
      planned.remove(first);
    }
    return first;
  }

  void ends(FaultyCall<?, ?> call) {
    live.remove(call);
  }

  private final class Hook implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel store) {
      return new FaultyCall<>(store.newCall(method, options), StoreFaults.this);
    }
  }
}
