package workshop.kit.faults;

import com.eventstore.dbclient.EventStoreDBClientSettings;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import workshop.kit.Store;

/**
 * Stands between clients and any store, and does to their calls what networks and neighbours do.
 *
 * <pre>{@code
 * try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
 *   EventStoreDBClient client = store.newClient(proxy.connectionString());
 *   proxy.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
 *   proxy.next(Call.APPEND).waitsFor(() -> anotherClerk.append("OrderCancelled", "{}"));
 *   ...
 *   proxy.wire().eventsPerAppend();
 * }
 * }</pre>
 *
 * <p>Faults are met in the order in which they were planned, each by the calls that begin after it
 * was planned. A store of several nodes is talked to through its first.
 */
public final class StoreProxy implements AutoCloseable {
  private final Faults faults = new Faults();
  private final Wire wire = new Wire();
  private final Set<ForwardedCall> live = ConcurrentHashMap.newKeySet();
  private final ManagedChannel store;
  private final Server server;
  private final String connectionString;

  private StoreProxy(String storesConnectionString) {
    this.store = channelTo(EventStoreDBConnectionString.parseOrThrow(storesConnectionString));
    this.server = serve();
    this.connectionString =
        ProxiedConnectionString.of(storesConnectionString, "127.0.0.1:" + server.getPort());
  }

  /** In front of the store that the tests of a class talk to. */
  public static StoreProxy inFrontOf(Store store) {
    return inFrontOf(store.connectionString());
  }

  /** In front of any store. */
  public static StoreProxy inFrontOf(String connectionString) {
    return new StoreProxy(connectionString);
  }

  /** What a client connects to in order to go through the proxy. */
  public String connectionString() {
    return connectionString;
  }

  /** Plans a fault for the next call of this kind. */
  public Fault next(Call kind) {
    return nth(1, kind);
  }

  /** Plans a fault for the n-th call of this kind from now on; 1 is the next. */
  public Fault nth(int n, Call kind) {
    return faults.nth(n, kind);
  }

  /** Plans a fault for all calls of this kind from now on. */
  public Fault every(Call kind) {
    return faults.every(kind);
  }

  /** Forgets all faults that have not happened yet. */
  public void heal() {
    faults.forget();
  }

  /**
   * Ends all subscriptions that are going on, as a server that is stopped does.
   *
   * @return how many there were
   */
  public int dropSubscriptions(Status told) {
    List<ForwardedCall> subscriptions =
        live.stream().filter(call -> isSubscription(call.kind())).toList();
    subscriptions.forEach(call -> call.end(told));
    return subscriptions.size();
  }

  /** How many subscriptions are going on. */
  public int liveSubscriptions() {
    return (int) live.stream().filter(call -> isSubscription(call.kind())).count();
  }

  /** What has crossed the wire so far. */
  public Wire wire() {
    return wire;
  }

  @Override
  public void close() {
    server.shutdownNow();
    store.shutdownNow();
    try {
      server.awaitTermination(5, TimeUnit.SECONDS);
      store.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  Fault begins(ForwardedCall call, CountedCall counted) {
    wire.add(counted);
    live.add(call);
    return faults.meet(counted.kind());
  }

  void ends(ForwardedCall call) {
    live.remove(call);
  }

  private static boolean isSubscription(Call kind) {
    return kind == Call.SUBSCRIBE || kind == Call.PERSISTENT_SUBSCRIBE;
  }

  /** Answers any method: it need not know them. The client pings more often than gRPC likes. */
  private Server serve() {
    HandlerRegistry anyMethod =
        new HandlerRegistry() {
          @Override
          public ServerMethodDefinition<?, ?> lookupMethod(String method, String authority) {
            return ServerMethodDefinition.create(
                Bytes.method(method),
                (call, headers) -> new ForwardedCall(call, headers, store, StoreProxy.this));
          }
        };
    try {
      return NettyServerBuilder.forAddress(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .fallbackHandlerRegistry(anyMethod)
          .permitKeepAliveTime(1, TimeUnit.SECONDS)
          .permitKeepAliveWithoutCalls(true)
          .maxInboundMessageSize(Integer.MAX_VALUE)
          .build()
          .start();
    } catch (IOException noPort) {
      throw new UncheckedIOException("The proxy found no free port", noPort);
    }
  }

  private static ManagedChannel channelTo(EventStoreDBClientSettings settings) {
    InetSocketAddress first = settings.getHosts()[0];
    NettyChannelBuilder builder =
        NettyChannelBuilder.forAddress(first.getHostString(), first.getPort())
            .maxInboundMessageSize(Integer.MAX_VALUE);
    if (!settings.isTls()) {
      return builder.usePlaintext().build();
    }
    return settings.isTlsVerifyCert() ? builder.build() : trustingAnyone(builder).build();
  }

  private static NettyChannelBuilder trustingAnyone(NettyChannelBuilder builder) {
    try {
      return builder.sslContext(
          GrpcSslContexts.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build());
    } catch (SSLException noTls) {
      throw new IllegalStateException("This JVM has no TLS", noTls);
    }
  }
}
