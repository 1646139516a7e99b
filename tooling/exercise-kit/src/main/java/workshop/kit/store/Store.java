package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBClientSettings;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import io.grpc.ClientInterceptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workshop.kit.calls.Activity;
import workshop.kit.calls.Hook;

/** The EventStoreDB that a test class talks to. Its clients are closed when the class is done. */
public final class Store implements AutoCloseable {
  private final String connectionString;
  private final Map<EventStoreDBClient, Hook> clients = new HashMap<>();
  private EventStoreDBClient shared;

  /** The one at this address; nothing is done yet. */
  public Store(String connectionString) {
    this.connectionString = connectionString;
  }

  /** Where it is: {@code esdb://…}. */
  public String connectionString() {
    return connectionString;
  }

  /** The client that all tests of the class share. */
  public synchronized EventStoreDBClient client() {
    if (shared == null || shared.isShutdown()) {
      shared = newClient();
    }
    return shared;
  }

  /**
   * A client of its own, as a second process would have it.
   *
   * @param hooks what its calls go through, before the kit's own hook
   */
  public synchronized EventStoreDBClient newClient(ClientInterceptor... hooks) {
    EventStoreDBClientSettings settings =
        EventStoreDBConnectionString.parseOrThrow(connectionString);
    // A connection string cannot name hooks, and a builder cannot begin with finished settings.
    // But these hold the list itself, so that all else stays as the string says.
    Hook hook = Activity.ofThisJvm().newHook();
    settings.getInterceptors().add(hook);
    settings.getInterceptors().addAll(List.of(hooks));
    EventStoreDBClient client = EventStoreDBClient.create(settings);
    hook.isIn(client);
    clients.put(client, hook);
    return client;
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(Hook::forget);
    clients.keySet().forEach(EventStoreDBClient::shutdown);
  }
}
