package workshop.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.ReadStreamOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.demo.browser.BrowserPages;
import workshop.demo.chromium.Chromium;
import workshop.demo.chromium.Looks;
import workshop.demo.web.PageServer;

/**
 * The page in a real browser. {@code -Dworkshop.shots=<folder>} keeps pictures of what it looks at.
 */
class ShopPageTest {
  private static final Optional<Path> SHOTS =
      Optional.ofNullable(System.getProperty("workshop.shots")).map(Path::of);

  @TempDir private Path folder;
  private TestShop test;
  private PageServer server;
  private Chromium browser;

  @BeforeEach
  void open() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(
        program.isPresent(), "No chromium is installed: the page is not tried in a browser.");
    test = new TestShop(folder);
    server = PageServer.on(0);
    new BrowserPages(test.client).on(server);
    new ShopPages(test.shop, test.clock).on(server);
    server.question("/api/about", query -> Map.of("shop", true, "store", "a store of this test"));
    server.start();
    browser = Chromium.start(program.get()).screen(1280, 800, false);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
      server.close();
      test.close();
    }
  }

  @Test
  void every_part_can_be_read_on_every_screen() throws Exception {
    test.ticks(100).caughtUp();
    String order = firstShipped();
    hostile();

    look("shop", "#/shop");
    Incident.PAUSE.in(test.shop);
    Incident.PAYMENTS_DOWN.in(test.shop);
    test.ticks(45);
    look("paused", "#/shop");
    Incident.RESUME.in(test.shop);
    Incident.PAYMENTS_NORMAL.in(test.shop);
    test.caughtUp().ticks(30).caughtUp();
    look("caught-up", "#/shop");
    Incident.POISON.in(test.shop);
    test.await("the projection stops", () -> test.shop.revenue.failure().isPresent()).ticks(20);
    look("poison", "#/shop");
    look("streams", "#/streams");
    look("stream", "#/stream?name=order-" + order + "&direction=forwards");
    look("links", "#/stream?name=$ce-order");
    look("log", "#/log");
    look("hostile", "#/stream?name=%3Cb%3E-1");
    look("order", "#/order?id=" + order);
    look("order-as-of", "#/order?id=" + order + "&at=" + beforeTheParcel(order));
    look("missing", "#/stream?name=order-none");

    // The one that is asked for and not there.
    assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    assertThat(browser.addresses())
        .allMatch(
            address -> address.startsWith(server.address()) || address.startsWith("about:blank"));
  }

  @Test
  void the_keyboard_is_enough() {
    test.ticks(20).caughtUp();
    browser.open(server.address() + "/#/shop");

    browser.press("Tab");
    assertThat(focused()).isEqualTo("Skip to the content");
    browser.press("Enter");
    assertThat(browser.value("document.activeElement.id")).isEqualTo("main");

    tabTo("Pause the projection").press(" ");
    browser.until("document.body.innerText.includes('Resume the projection')");
    assertThat(test.shop.revenue.state()).isEqualTo(RevenueRunner.State.PAUSED);
    assertThat(focused()).isEqualTo("Resume the projection");
    browser.press("Enter");
    browser.until("document.body.innerText.includes('Pause the projection')");

    browser.open(server.address() + "/#/streams");
    tabTo("Log").press("Enter");
    browser.until("document.querySelector('summary')");
    assertThat(browser.value("document.activeElement.id")).isEqualTo("main");
    browser.press("Tab").press("Tab").press("Tab").press("Tab").press("Tab");
    browser.press("Enter");
    assertThat(browser.is("document.activeElement.parentElement.open")).isTrue();
  }

  @Test
  void the_slider_goes_back_in_time_and_an_instant_can_be_typed() {
    test.ticks(30).caughtUp();
    String order = firstShipped();
    browser.open(server.address() + "/#/order?id=" + order);

    assertThat(state()).contains("SHIPPED");
    browser.value("document.getElementById('slider').focus()");
    browser.press("Home");
    assertThat(state()).contains("did not exist yet");
    browser.value("document.getElementById('slider').value = 101");
    browser.press("ArrowLeft");
    assertThat(state()).contains("CONFIRMED"); // In the test's time at the same instant as created.
    assertThat(browser.value("document.getElementById('slider').getAttribute('aria-valuetext')"))
        .contains("2 of 3 events");

    browser.value("document.getElementById('exact').value = '2026-03-02T14:15:00Z'");
    browser.value("document.getElementById('exact').form.requestSubmit()");
    assertThat(state()).contains("did not exist yet");
  }

  @Test
  void what_the_store_holds_is_never_run() throws Exception {
    hostile();

    browser.open(server.address() + "/#/stream?name=%3Cb%3E-1");
    browser.value("document.querySelector('summary').click()");

    assertThat(browser.value("document.querySelector('pre').textContent")).contains("<img src=x");
    assertThat(browser.is("document.querySelector('main b, main img, main script')")).isFalse();
    assertThat(browser.is("window.hacked")).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  private void hostile() throws Exception {
    String data = "{\"text\":\"<img src=x onerror='window.hacked=1'><script>hacked=1</script>\"}";
    test.client
        .appendToStream(
            "<b>-1",
            EventData.builderAsJson("<i>Type</i>", data.getBytes(StandardCharsets.UTF_8)).build())
        .get();
  }

  private void look(String name, String part) throws IOException {
    for (int width : List.of(1280, 390)) {
      for (boolean dark : List.of(false, true)) {
        browser.screen(width, 800, dark).open(server.address() + "/" + part);
        check(name, width, dark);
      }
    }
  }

  private void check(String name, int width, boolean dark) throws IOException {
    browser.until("!document.body.innerText.includes('Loading')");
    browser.value("document.querySelectorAll('details').forEach((e, n) => { e.open = n < 2; })");
    if (SHOTS.isPresent()) {
      Path shot =
          SHOTS.get().resolve("%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light"));
      Files.createDirectories(SHOTS.get());
      Files.write(shot, browser.picture());
    }
    assertThat(browser.value(Looks.TOO_PALE)).as("contrast of " + name).isEmpty();
    assertThat(browser.value(Looks.TOO_WIDE)).as("width of " + name).isEmpty();
    assertThat(browser.value(Looks.NAMELESS)).as("names in " + name).isEmpty();
  }

  private Chromium tabTo(String text) {
    for (int i = 0; i < 60; i++) {
      browser.press("Tab");
      if (focused().equals(text)) {
        return browser;
      }
    }
    throw new AssertionError("the keyboard does not reach " + text);
  }

  private String focused() {
    return browser.value(Looks.FOCUSED);
  }

  private String state() {
    return browser.value("document.querySelector('.state').innerText");
  }

  /** A second before the parcel of this order left. */
  private String beforeTheParcel(String order) throws Exception {
    var events =
        test.client.readStream("order-" + order, ReadStreamOptions.get()).get().getEvents();
    return events.getLast().getOriginalEvent().getCreated().minusSeconds(1).toString();
  }

  private String firstShipped() {
    while (test.shop.traffic.lastShipped().isEmpty()) {
      test.ticks(1);
    }
    return test.shop.traffic.lastShipped().get();
  }
}
