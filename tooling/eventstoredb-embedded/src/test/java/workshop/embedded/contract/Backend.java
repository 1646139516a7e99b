package workshop.embedded.contract;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.EventStoreDBPersistentSubscriptionsClient;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workshop.embedded.EmbeddedEventStore;

/**
 * The server that the contract is tried on, and its clients: one for the whole run.
 *
 * <p>{@code -Dworkshop.eventstore} or {@code WORKSHOP_EVENTSTORE} says which: {@code embedded}, or
 * the {@code esdb://} connection string of any other.
 */
public final class Backend implements ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Backend.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == EventStoreDBClient.class
        || type == EventStoreDBPersistentSubscriptionsClient.class
        || type == EventStoreDBProjectionManagementClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Clients clients =
        test.getRoot()
            .getStore(HERE)
            .computeIfAbsent(Clients.class, key -> new Clients(), Clients.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == EventStoreDBClient.class) {
      return clients.streams;
    }
    return type == EventStoreDBPersistentSubscriptionsClient.class
        ? clients.subscriptions
        : clients.projections;
  }

  private static final class Clients implements AutoCloseable {
    private final EmbeddedEventStore embedded;
    private final EventStoreDBClient streams;
    private final EventStoreDBPersistentSubscriptionsClient subscriptions;
    private final EventStoreDBProjectionManagementClient projections;

    Clients() {
      String wanted = wanted();
      boolean own = wanted.equals("embedded") || wanted.equals("auto");
      if (!own && !wanted.startsWith("esdb")) {
        throw new IllegalArgumentException(
            "The contract runs on 'embedded' or an esdb:// connection string, not on '%s'."
                .formatted(wanted));
      }
      embedded = own ? EmbeddedEventStore.start() : null;
      var settings =
          EventStoreDBConnectionString.parseOrThrow(own ? embedded.connectionString() : wanted);
      streams = EventStoreDBClient.create(settings);
      subscriptions = EventStoreDBPersistentSubscriptionsClient.create(settings);
      projections = EventStoreDBProjectionManagementClient.create(settings);
    }

    private static String wanted() {
      String property = System.getProperty("workshop.eventstore");
      String variable = System.getenv().getOrDefault("WORKSHOP_EVENTSTORE", "embedded");
      return property == null || property.isBlank() ? variable : property;
    }

    @Override
    public void close() throws Exception {
      streams.shutdown().get(10, TimeUnit.SECONDS);
      subscriptions.shutdown().get(10, TimeUnit.SECONDS);
      projections.shutdown().get(10, TimeUnit.SECONDS);
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
