package workshop.demo.browser;

import com.eventstore.dbclient.EventStoreDBClient;
import java.util.Optional;
import workshop.demo.web.PageServer;
import workshop.demo.web.Query;
import workshop.demo.web.Refusal;

/** The questions of the stream browser. */
public final class BrowserPages {
  private final Pages pages;
  private final StreamList list;
  private final OrderHistory orders;

  public BrowserPages(EventStoreDBClient client) {
    StoreReads store = new StoreReads(client);
    pages = new Pages(store);
    list = new StreamList(new StreamIndex(store, StreamIndex.LOOK_BACK));
    orders = new OrderHistory(store);
  }

  /** Answers them on this server. */
  public void on(PageServer server) {
    server
        .question("/api/categories", query -> list.categories())
        .question("/api/streams", this::streams)
        .question("/api/stream", this::stream)
        .question("/api/all", this::all)
        .question("/api/order", query -> orders.of(query.text("id")));
  }

  private StreamList.Streams streams(Query query) {
    return list.streams(
        query.values().getOrDefault("category", "*"),
        query.is("system"),
        query.optional("text").orElse(""));
  }

  private EventPage stream(Query query) {
    return pages.stream(
        query.text("name"), forwards(query), query.number("from"), !query.is("links"));
  }

  private EventPage all(Query query) {
    Optional<String> from = query.optional("from");
    return pages.all(forwards(query), from, query.is("system"));
  }

  private static boolean forwards(Query query) {
    return switch (query.optional("direction").orElse("backwards")) {
      case "forwards" -> true;
      case "backwards" -> false;
      default -> throw Refusal.badRequest("direction must be forwards or backwards.");
    };
  }
}
