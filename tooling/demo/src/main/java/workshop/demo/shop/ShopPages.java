package workshop.demo.shop;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import workshop.demo.web.PageServer;
import workshop.demo.web.Query;
import workshop.demo.web.Refusal;

/** The questions and the buttons of the shop's page, its metrics and its health. */
final class ShopPages {
  private final Shop shop;
  private final Clock clock;

  ShopPages(Shop shop, Clock clock) {
    this.shop = shop;
    this.clock = clock;
  }

  void on(PageServer server) {
    server
        .question("/api/shop", query -> ShopView.of(shop, clock.instant()))
        .question("/health", query -> shop.signals.health())
        .action("/api/incident", this::incident)
        .text("/metrics", shop.signals::scrape);
  }

  private Map<String, String> incident(Query query) {
    String name = query.text("name").toUpperCase(Locale.ROOT);
    try {
      return Map.of("said", Incident.valueOf(name).in(shop));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.badRequest("There is no incident " + name + ".");
    }
  }
}
