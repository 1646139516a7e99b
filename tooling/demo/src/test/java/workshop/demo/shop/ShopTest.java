package workshop.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.orders.monitoring.ProjectionState;

/** Ticks drive it; nothing sleeps. */
class ShopTest {
  @TempDir private Path folder;
  private TestShop test;
  private Shop shop;

  @BeforeEach
  void open() {
    test = new TestShop(folder);
    shop = test.shop;
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void orders_come_in_and_the_view_shows_what_the_log_says() {
    test.ticks(40).caughtUp();

    assertThat(shop.orders.created()).isGreaterThan(20);
    assertThat(shop.revenue.revenueCents()).isPositive().isEqualTo(shop.orders.revenueCents());
    assertThat(shop.signals.lag(Signals.REVENUE).state()).isEqualTo(ProjectionState.CAUGHT_UP);
    assertThat(last().completed()).isPositive();
    assertThat(last().stuck()).isZero();
    assertThat(shop.signals.scrape())
        .contains(
            "orders_events_stored_total{type=\"OrderCreated\"}", "orders_projection_lag_events");
  }

  @Test
  void the_same_seed_gives_the_same_orders() throws Exception {
    test.ticks(15).caughtUp();
    Path another = Files.createDirectory(folder.resolve("another"));
    try (TestShop second = new TestShop(another)) {
      second.ticks(15).caughtUp();

      assertThat(second.shop.orders.newest()).isEqualTo(shop.orders.newest());
    }
  }

  @Test
  void a_paused_projection_falls_behind_and_catches_up() {
    test.ticks(15).caughtUp();
    press(Incident.PAUSE);
    test.ticks(15);

    assertThat(last().lagEvents().orElseThrow()).isPositive();
    assertThat(last().lagSeconds().orElseThrow()).isGreaterThan(10);
    assertThat(last().alerts()).containsKey("ProjectionLagHigh");
    assertThat(shop.revenue.revenueCents()).isNotEqualTo(shop.orders.revenueCents());

    press(Incident.RESUME);
    test.caughtUp();

    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());
    assertThat(shop.signals.lag(Signals.REVENUE).state()).isEqualTo(ProjectionState.CAUGHT_UP);
  }

  @Test
  void a_poison_event_stops_the_projection_and_a_rebuild_with_corrected_code_helps() {
    poisoned();

    assertThat(shop.signals.lag(Signals.REVENUE).state()).isEqualTo(ProjectionState.DEAD);
    assertThat(shop.journal.entries().getFirst().sentence()).contains("OrderRefunded");
    press(Incident.RESUME);
    assertThat(shop.revenue.state()).isEqualTo(RevenueRunner.State.FAILED);

    press(Incident.REBUILD);
    test.ticks(1).caughtUp();

    assertThat(shop.revenue.version()).isEqualTo("v2");
    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());
  }

  @Test
  void a_skipped_poison_event_is_missing_in_the_view_until_it_is_built_again() {
    poisoned();

    press(Incident.SKIP);
    test.ticks(5).caughtUp();

    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents() + 1250);

    press(Incident.REBUILD);

    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());
  }

  @Test
  void a_repeated_delivery_changes_nothing_but_a_deleted_checkpoint_counts_all_twice() {
    test.ticks(20).caughtUp();

    press(Incident.DELIVER_AGAIN);
    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());

    press(Incident.DELETE_CHECKPOINT);
    test.caughtUp();
    assertThat(shop.revenue.revenueCents()).isEqualTo(2 * shop.orders.revenueCents());

    press(Incident.REBUILD);
    test.caughtUp();
    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());
  }

  @Test
  void declined_payments_are_compensated() {
    test.ticks(10);
    long before = last().compensated();

    press(Incident.PAYMENTS_DECLINING);
    test.ticks(20);

    assertThat(last().compensated()).isGreaterThan(before + 5);
    assertThat(last().running()).isLessThan(5);
  }

  @Test
  void without_an_answer_sagas_wait_and_then_cancel() {
    press(Incident.PAYMENTS_DOWN);
    test.ticks(20);

    assertThat(last().running()).isGreaterThan(10);
    assertThat(last().compensated()).isLessThan(3);

    test.ticks(40);

    assertThat(last().compensated()).isGreaterThan(10);
  }

  @Test
  void a_slow_payment_service_is_waited_for_and_late_money_is_refunded() {
    press(Incident.PAYMENTS_SLOW);
    test.ticks(60);
    press(Incident.CLOSE_SHOP);
    test.ticks(60);

    assertThat(last().completed()).isPositive();
    assertThat(last().compensated()).isPositive();
    assertThat(last().running()).isZero();
    assertThat(shop.payments.refunds()).isPositive();
  }

  @Test
  void a_process_that_crashes_before_it_sends_leaves_stuck_sagas_and_loses_none() {
    press(Incident.CRASH_SAGAS);
    test.ticks(75);

    assertThat(last().completed()).isZero();
    assertThat(last().stuck()).isPositive();
    assertThat(last().alerts()).containsEntry("SagasStuck", Alerts.FIRING);

    press(Incident.RESTART_SAGAS);
    press(Incident.CLOSE_SHOP);
    test.ticks(3);

    assertThat(last().running()).isZero();
    assertThat(last().completed()).isGreaterThan(50);
    assertThat(last().alerts()).isEmpty();
  }

  @Test
  void at_night_nothing_happens_and_no_alert_fires() {
    test.ticks(20);
    press(Incident.CLOSE_SHOP);
    test.ticks(60).caughtUp();

    assertThat(last().eventsPerSecond()).isZero();
    assertThat(last().alerts()).isEmpty();
  }

  @Test
  void without_links_the_lag_is_unknown_and_an_alert_says_so() {
    test.ticks(10).caughtUp();

    press(Incident.STOP_LINKS);
    test.ticks(15);

    assertThat(shop.signals.lag(Signals.REVENUE).state()).isEqualTo(ProjectionState.UNKNOWN);
    assertThat(last().alerts()).containsEntry("ProjectionLagMissing", Alerts.FIRING);

    press(Incident.START_LINKS);
    test.caughtUp();

    assertThat(last().alerts()).isEmpty();
    assertThat(shop.revenue.revenueCents()).isEqualTo(shop.orders.revenueCents());
  }

  @Test
  void a_store_that_has_lived_is_left_alone() throws Exception {
    Path another = Files.createDirectory(folder.resolve("another"));
    try (TestShop second = new TestShop(another, ShopTest::writeOrdersOfOthers)) {
      second.ticks(5);
      writeOrdersOfOthers(second.client);
      second.ticks(10);

      assertThat(second.shop.orders.created()).isPositive();
      assertThat(
              second.client.readStream("order-other-1", ReadStreamOptions.get()).get().getEvents())
          .hasSize(2);
      assertThatThrownBy(
              () -> second.client.readStream("fulfillment-other-1", ReadStreamOptions.get()).join())
          .hasCauseInstanceOf(StreamNotFoundException.class);
    }
  }

  /** Of a type that the shop knows, with data that it cannot read. */
  private static void writeOrdersOfOthers(EventStoreDBClient client) {
    byte[] data = "{\"orderId\":7}".getBytes(StandardCharsets.UTF_8);
    client
        .appendToStream("order-other-1", EventData.builderAsJson("OrderCreated", data).build())
        .join();
  }

  @Test
  void without_its_store_the_shop_stands_still_and_says_so() {
    test.ticks(3);
    test.store.close();

    shop.tick();

    assertThat(shop.problem().orElseThrow()).contains("The shop stands still");
    assertThat(shop.signals.lag(Signals.REVENUE).state()).isEqualTo(ProjectionState.UNKNOWN);
  }

  private void poisoned() {
    test.ticks(20).caughtUp();
    press(Incident.POISON);
    test.await("the projection stops", () -> shop.revenue.failure().isPresent()).ticks(2);
  }

  private void press(Incident incident) {
    incident.in(shop);
  }

  private Reading last() {
    return shop.signals.readings().getLast();
  }
}
