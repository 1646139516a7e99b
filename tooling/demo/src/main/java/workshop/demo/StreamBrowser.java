package workshop.demo;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.io.UncheckedIOException;
import java.util.Map;
import workshop.demo.browser.BrowserPages;
import workshop.demo.web.PageServer;

/** The stream browser alone: what {@code ./workshop eventstore --ui} shows. */
public final class StreamBrowser {
  private StreamBrowser() {}

  /**
   * Begins to serve, until the JVM ends.
   *
   * @param connectionString of a store that answers
   * @param port of the page; 0 for any free one
   * @return where the page is
   * @throws UncheckedIOException when the port is taken; the message is one sentence
   */
  public static String start(String connectionString, int port) {
    PageServer server = PageServer.on(port);
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    new BrowserPages(client).on(server);
    server.question("/api/about", query -> Map.of("shop", false, "store", shown(connectionString)));
    return server.start().address();
  }

  /** Without user and password. */
  static String shown(String connectionString) {
    return connectionString.replaceFirst("^([a-z+]*:?/*).*@", "$1");
  }
}
