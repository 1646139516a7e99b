package workshop.kit;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.util.ArrayList;
import java.util.List;

/** The EventStoreDB that a test class talks to. Its clients are closed when the class is done. */
public final class Store implements AutoCloseable {
  private final String connectionString;
  private final List<EventStoreDBClient> clients = new ArrayList<>();
  private EventStoreDBClient shared;

  Store(String connectionString) {
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

  /** A client of its own, as a second process would have it. */
  public EventStoreDBClient newClient() {
    return newClient(connectionString);
  }

  /** A client that goes another way to the store: through a proxy of the test. */
  public synchronized EventStoreDBClient newClient(String connectionString) {
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    clients.add(client);
    return client;
  }

  @Override
  public synchronized void close() {
    clients.forEach(EventStoreDBClient::shutdown);
  }
}
