package workshop.kit.calls;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Sees all calls of one client. */
public final class Hook implements ClientInterceptor {
  /** There is no such stream: the kit reads it to see how fast the store answers. */
  static final String PROBE = "workshop-kit-probe";

  private final Activity activity;
  private final Appends appends = new Appends();
  private final Set<SeenCall<?, ?>> open = ConcurrentHashMap.newKeySet();
  private final Map<SeenCall<?, ?>, Thread> listeners = new ConcurrentHashMap<>();
  private volatile EventStoreDBClient client;

  Hook(Activity activity) {
    this.activity = activity;
  }

  /** The client that was built with it. */
  public void isIn(EventStoreDBClient built) {
    client = built;
  }

  /** Nobody waits for what this client does any more. */
  public void forget() {
    activity.forget(this);
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel store) {
    return new SeenCall<>(() -> store.newCall(method, options), this);
  }

  Activity activity() {
    return activity;
  }

  Appends appends() {
    return appends;
  }

  boolean isAlive() {
    return client != null && !client.isShutdown();
  }

  /** Whether no call is open, no listener at work, and no event to come for a subscription. */
  CompletableFuture<Boolean> isOver() {
    boolean nothingGoesOn =
        listeners.values().stream().noneMatch(Activity::isBusy)
            && open.stream().allMatch(call -> call.followed().isPresent());
    CompletableFuture<Boolean> over = CompletableFuture.completedFuture(nothingGoesOn);
    for (SeenCall<?, ?> call : open) {
      over = Activity.then(over, () -> call.followed().orElseThrow().hasAll());
    }
    return over;
  }

  /** As the learner's calls go: the client's queue, the shared pool, its connection. */
  CompletableFuture<Boolean> roundTrip() {
    return client
        .readStream(PROBE, ReadStreamOptions.get().maxCount(1))
        .handle((nothing, thereIsNoSuchStream) -> true);
  }

  void begins(SeenCall<?, ?> call) {
    open.add(call);
    activity.changed();
  }

  void ends(SeenCall<?, ?> call) {
    open.remove(call);
    activity.changed();
  }

  void listens(SeenCall<?, ?> call) {
    listeners.put(call, Thread.currentThread());
    activity.changed();
  }

  void hasListened(SeenCall<?, ?> call) {
    listeners.remove(call);
    activity.changed();
  }

  Optional<Thread> listener(SeenCall<?, ?> call) {
    return Optional.ofNullable(listeners.get(call));
  }
}
