package workshop.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import workshop.embedded.core.InitialEvents;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.projection.ProjectionSubsystem;
import workshop.embedded.grpc.Preparation;
import workshop.embedded.grpc.StoreServer;

/**
 * An EventStoreDB in this process: the official client cannot tell it from a real one.
 *
 * <pre>{@code
 * try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
 *   var settings = EventStoreDBConnectionString.parseOrThrow(store.connectionString());
 *   EventStoreDBClient client = EventStoreDBClient.create(settings);
 *   ...
 * }
 * }</pre>
 *
 * <p>It keeps everything in memory, asks nobody for a password, and is as alone as a single node
 * started with {@code --insecure}.
 */
public final class EmbeddedEventStore implements AutoCloseable {
  private final StoreCore store;
  private final BackgroundTimer background = new BackgroundTimer();
  private final Optional<ProjectionSubsystem> projections;
  private final StoreServer server;
  private final String host;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedEventStore(Builder builder) {
    background.after(Duration.ZERO, Preparation::ofServer);
    store = new StoreCore(builder.clock, UUID::randomUUID);
    InitialEvents.write(store);
    host = builder.host;
    projections =
        switch (builder.projections) {
          case NONE -> Optional.empty();
          case ALL ->
              Optional.of(new ProjectionSubsystem(store, background, builder.projectionLag));
        };
    if (builder.startStandardProjections) {
      projections.ifPresent(ProjectionSubsystem::startAll);
    }
    try {
      server =
          new StoreServer(
              store, projections, builder.clock, background, builder.host, builder.port);
    } catch (IOException refused) {
      background.cancelAll();
      throw new UncheckedIOException(
          "Cannot listen on %s:%d (%s). Is another server running there?"
              .formatted(builder.host, builder.port, refused.getMessage()),
          refused);
    }
    port = server.port();
  }

  /** Starts a server as workshops use the real one: any free port of this machine alone. */
  public static EmbeddedEventStore start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  public int port() {
    return port;
  }

  /** What a client connects with. */
  public String connectionString() {
    return "esdb://%s:%d?tls=false".formatted(host, port);
  }

  /**
   * How far the projections stay behind from now on: a test may make them slow, or zero for as fast
   * as they can.
   */
  public void projectionLag(Duration lag) {
    projections.ifPresent(subsystem -> subsystem.lag(lag));
  }

  /** How many reads and subscriptions are open; for tests that look for leaks. */
  int openCalls() {
    return server.openCalls();
  }

  /** How many wait for what is stored; for tests that look for leaks. */
  int listeners() {
    return store.listenerCount();
  }

  /**
   * Stops serving and forgets everything. Calls that are open end with {@code UNAVAILABLE}; no
   * thread is left behind. Closing twice is closing once.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      server.close();
      background.close();
    } catch (InterruptedException interrupted) {
      background.cancelAll();
      Thread.currentThread().interrupt();
    }
  }

  /** How a server is to be. */
  public static final class Builder {
    private String host = "127.0.0.1";
    private int port;
    private Clock clock = Clock.systemUTC();
    private Projections projections = Projections.ALL;
    private boolean startStandardProjections = true;
    private Duration projectionLag = Duration.ofMillis(7);

    private Builder() {}

    /** The port to listen on; 0, the default, for any free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** The address to listen on; by default the loopback alone. */
    public Builder host(String value) {
      host = value;
      return this;
    }

    /** What stamps events and tells how old they are. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** Which projections there are; all by default. */
    public Builder projections(Projections value) {
      projections = value;
      return this;
    }

    /** Whether the system projections run from the start; they do by default. */
    public Builder startStandardProjections(boolean value) {
      startStandardProjections = value;
      return this;
    }

    /** How far projections stay behind what was stored. */
    public Builder projectionLag(Duration value) {
      projectionLag = value;
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws UncheckedIOException if the address is taken
     */
    public EmbeddedEventStore start() {
      return new EmbeddedEventStore(this);
    }
  }
}
