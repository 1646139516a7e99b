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
   * @param shown the store as the page may show it
   * @param port of the page; 0 for any free one
   * @return where the page is
   * @throws UncheckedIOException when the port is taken; the message is one sentence
   */
  public static String start(String connectionString, String shown, int port) {
    PageServer server = PageServer.on(port);
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    new BrowserPages(client).on(server);
    server.question("/api/about", query -> Map.of("shop", false, "store", shown));
    return server.start().address();
  }
}
