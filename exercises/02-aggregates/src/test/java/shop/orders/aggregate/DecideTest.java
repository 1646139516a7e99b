package shop.orders.aggregate;

import static shop.orders.aggregate.OrderRejected.Reason.PRICE_CHANGED;
import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.OrderFacts.CART;
import static shop.orders.fixtures.OrderFacts.NOON;
import static shop.orders.fixtures.OrderFacts.PRICES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.PriceList;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.SettableClock;

@Exercise("2.2")
class DecideTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a").allAt(NOON);
  private static final OrderEvent CREATED = ORDER.created();
  private static final OrderEvent CONFIRMED = ORDER.confirmed();
  private static final OrderEvent SHIPPED = ORDER.shipped();
  private static final OrderEvent CANCELLED = ORDER.cancelled();

  private static final UUID COMMAND = new UUID(0, 1);
  private static final SettableClock CLOCK = SettableClock.at(NOON);
  private static final CancelOrder CANCEL =
      new CancelOrder(COMMAND, ORDER.id(), ORDER.cancelled().reason());
  private static final ShipOrder SHIP = new ShipOrder(COMMAND, ORDER.id(), "parcel-1");

  private final Decisions decisions = new Decisions(new OrderDecider(PRICES, CLOCK));
  private final Lesson lesson;

  DecideTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_order_costs_what_the_price_list_says() {
    CreateOrder create = create("84.30");

    decisions.expectEvents(
        lesson.when(decisions.rejects(lesson, create), "it is rejected"), create, CREATED);
  }

  @Test
  void only_a_new_order_is_created() {
    Decisions existing = decisions.after(CREATED, CONFIRMED);

    existing.expectNoEvent(lesson, create("84.30"));
    lesson.then("the price").expect(existing.answer(lesson, create("95.00")) != PRICE_CHANGED);
  }

  @Test
  void only_a_created_or_confirmed_order_is_cancelled() {
    expectCancelled(OrderStatus.CREATED, CREATED);
    expectCancelled(OrderStatus.CONFIRMED, CREATED, CONFIRMED);
    decisions.after(CREATED, CONFIRMED, SHIPPED).expectNoEvent(lesson.then("shipped"), CANCEL);
    decisions.expectNoEvent(lesson.then("nothing to cancel"), CANCEL);
    decisions.after(CREATED, CANCELLED).expectNoEvent(lesson.then("cancelled before"), CANCEL);
  }

  @Test
  void only_a_confirmed_order_is_shipped() {
    Decisions confirmed = decisions.after(CREATED, CONFIRMED);
    confirmed.expectEvents(
        lesson.when(confirmed.rejects(lesson, SHIP), "it is rejected"), SHIP, SHIPPED);

    expectNotShipped(OrderStatus.CREATED, CREATED);
    expectNotShipped(OrderStatus.NEW);
    expectNotShipped(OrderStatus.CANCELLED, CREATED, CONFIRMED, CANCELLED);
    expectNotShipped(OrderStatus.SHIPPED, CREATED, CONFIRMED, SHIPPED);
  }

  @Test
  void an_order_with_another_total_is_rejected() {
    for (String shown : List.of("1.00", "84.31", "95.00")) {
      decisions.expectRejected(
          lesson.with("shown", shown).when(stores(shown), "stores shown total"),
          create(shown),
          PRICE_CHANGED);
    }
  }

  @Test
  void the_compared_total_is_the_stored_total() {
    PriceList other = product -> euros("50.00");
    Object answer = whileTheListChanges(PRICES, other).answer(lesson, create("84.30"));
    Object becomesRight = whileTheListChanges(other, PRICES).answer(lesson, create("84.30"));

    // A decider that asks twice and sees the difference may reject.
    lesson.expect(answer instanceof Reason ? answer : List.of(CREATED), answer);
    lesson.then("becomes right").expect(PRICE_CHANGED, becomesRight);
  }

  @Test
  @Beyond
  void another_currency_is_another_total() {
    CreateOrder inFrancs = new CreateOrder(COMMAND, ORDER.id(), CART, Money.of("84.30", "CHF"));

    decisions.expectRejected(lesson, inFrancs, PRICE_CHANGED);
  }

  /** Each product has its first price once. */
  private static Decisions whileTheListChanges(PriceList first, PriceList then) {
    Set<String> asked = new HashSet<>();
    return new Decisions(
        new OrderDecider(product -> (asked.add(product) ? first : then).priceOf(product), CLOCK));
  }

  private void expectCancelled(OrderStatus status, OrderEvent... history) {
    Decisions existing = decisions.after(history);
    existing.expectEvents(
        lesson
            .with("status", status)
            .when(existing.rejects(lesson, CANCEL), "it is rejected")
            .when(existing.differsInData(CANCEL, CANCELLED), "wrong data"),
        CANCEL,
        CANCELLED);
  }

  private void expectNotShipped(OrderStatus status, OrderEvent... history) {
    decisions
        .after(history)
        .expectNoEvent(lesson.then("another status").with("status", status), SHIP);
  }

  /** Whether the total of the page is the total of the new order. */
  private boolean stores(String shownTotal) {
    return decisions.returns(
        create(shownTotal),
        event ->
            event instanceof OrderCreated created
                && created.totalAmount().equals(euros(shownTotal)));
  }

  private static CreateOrder create(String shownTotal) {
    return new CreateOrder(COMMAND, ORDER.id(), CART, euros(shownTotal));
  }
}
