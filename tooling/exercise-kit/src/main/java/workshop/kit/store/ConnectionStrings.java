package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClientSettings;
import com.eventstore.dbclient.EventStoreDBConnectionString;

/** Reads connection strings, and shows them without what nobody else may see. */
public final class ConnectionStrings {
  private ConnectionStrings() {}

  /** Without user and password, also where it is no connection string at all. */
  public static String withoutSecrets(String connectionString) {
    return connectionString.replaceFirst("^([a-z+]*:?/*).*@", "$1");
  }

  /**
   * As the client understands it.
   *
   * @param askedBy how the output names what has set it
   * @throws StoreUnavailable when it does not
   */
  public static EventStoreDBClientSettings parse(String connectionString, String askedBy) {
    try {
      return EventStoreDBConnectionString.parseOrThrow(connectionString);
    } catch (RuntimeException malformed) {
      throw new StoreUnavailable(
          ("%s is no connection string that the client understands; one looks like"
                  + " esdb://127.0.0.1:2113?tls=false.")
              .formatted(askedBy));
    }
  }

  static String insecure(String host, int port) {
    return "esdb://" + host + ":" + port + "?tls=false";
  }
}
