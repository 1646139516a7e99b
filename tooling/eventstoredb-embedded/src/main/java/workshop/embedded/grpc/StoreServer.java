package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.gossip.GossipOuterClass.EndPoint;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.Timer;
import workshop.embedded.core.persistent.PersistentSubscriptions;
import workshop.embedded.core.projection.ProjectionSubsystem;

/** Serves a store on a port. Owns every thread it uses, and ends them all. */
public final class StoreServer {
  private static final String THREAD_NAME = "embedded-eventstore";
  private static final int MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

  /**
   * What clients do to their connections is no news to whoever runs the server. The field keeps the
   * loggers, and with them the setting, alive.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of(
              "io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler",
              "io.grpc.netty.shaded.io.grpc.netty.NettyServerStream",
              "io.grpc.netty.shaded.io.grpc.netty.NettyServerTransport",
              "io.grpc.internal.SerializeReentrantCallsDirectExecutor")
          .map(Logger::getLogger)
          .toList();

  private final EventLoopGroup network;
  private final ExecutorService workers;
  private final OpenCalls calls;
  private final Server server;

  /**
   * Starts serving.
   *
   * @param port 0 for any free one
   * @throws IOException if the address cannot be bound
   */
  public StoreServer(
      StoreCore store,
      Optional<ProjectionSubsystem> projections,
      Clock clock,
      Timer timer,
      String host,
      int port)
      throws IOException {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory(THREAD_NAME + "-worker", true),
            // Whoever wakes up a call of a closed server is too late; there is nothing to do.
            new ThreadPoolExecutor.DiscardPolicy());
    network = new NioEventLoopGroup(2, new DefaultThreadFactory(THREAD_NAME + "-network", true));
    calls = new OpenCalls(workers);
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(host, port))
            .channelType(NioServerSocketChannel.class)
            .bossEventLoopGroup(network)
            .workerEventLoopGroup(network)
            // Calls are short and never wait; what is long is pumped by the workers.
            .directExecutor()
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            // The client pings every ten seconds; the default policy would hang up on it.
            .permitKeepAliveTime(1, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .addService(new StreamsService(store, clock, timer, calls))
            .addService(
                new PersistentSubscriptionsService(
                    new PersistentSubscriptions(store, clock, timer, workers), calls))
            .addService(new ServerFeaturesService())
            .addService(new GossipService(clock, () -> endPoint(host)));
    projections.map(ProjectionsService::new).ifPresent(builder::addService);
    server = builder.build();
    try {
      server.start();
    } catch (IOException refused) {
      stopThreads();
      throw refused;
    }
    workers.execute(Preparation::ofFirstCall);
  }

  private EndPoint endPoint(String host) {
    return EndPoint.newBuilder().setAddress(host).setPort(port()).build();
  }

  public int port() {
    return server.getPort();
  }

  /** How many reads and subscriptions are open; for tests that look for leaks. */
  public int openCalls() {
    return calls.size();
  }

  /** Ends all calls with UNAVAILABLE and returns when nothing is left behind. */
  public void close() throws InterruptedException {
    server.shutdown();
    calls.close();
    if (!server.awaitTermination(200, TimeUnit.MILLISECONDS)) {
      server.shutdownNow();
      server.awaitTermination(5, TimeUnit.SECONDS);
    }
    stopThreads();
    workers.awaitTermination(5, TimeUnit.SECONDS);
    network.awaitTermination(5, TimeUnit.SECONDS);
  }

  private void stopThreads() {
    workers.shutdown();
    network.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
