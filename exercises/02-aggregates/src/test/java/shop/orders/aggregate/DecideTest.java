package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.CART;
import static shop.orders.aggregate.Facts.NOON;
import static shop.orders.aggregate.Facts.ORDER;
import static shop.orders.aggregate.Facts.cancelled;
import static shop.orders.aggregate.Facts.confirmed;
import static shop.orders.aggregate.Facts.created;
import static shop.orders.aggregate.Facts.createdWithVoucher;
import static shop.orders.aggregate.Facts.euros;
import static shop.orders.aggregate.Facts.refunded;
import static shop.orders.aggregate.Facts.shipped;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Track;
import workshop.kit.spec.Result;
import workshop.kit.spec.Specification;

@Exercise(
    id = "2.2",
    title = "Command and state make events",
    points = 15,
    minutes = 15,
    track = Track.CORE)
class DecideTest {
  private static final UUID COMMAND = new UUID(0, 1);
  private static final Map<String, String> PRICES = Map.of("teapot", "39.90", "cup", "7.50");

  private static final Lesson IT_WAS_ORDERED =
      new Lesson(
          "Your decider says that something was not ordered, and it was. The product id in our"
              + " command comes out of a form: it has the same letters as the one in the order, and"
              + " is another object.",
          "In production every id comes out of a form, a message or JSON, so nothing that comes back"
              + " is ever found; in a test with constants all is well.",
          "how your code compares the id of a line with the id of an item");

  private final OrderDecider decider =
      new OrderDecider(product -> euros(PRICES.get(product)), Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void a_new_order_is_created_with_the_prices_of_the_list() {
    expect(
        new Lesson(
            "A customer ordered one teapot and six cups, and this is not the fact of it.",
            "In production the parcel is packed, and the card is charged, from this one event.",
            "the parts of your OrderCreated. Checkout, from module 01, knows how to make one."),
        given().when(create("84.90")).then(created()));
  }

  @Test
  void a_total_that_the_shop_did_not_reckon_is_refused() {
    expect(
        new Lesson(
            "The page sent along a total of 1.00 for goods of 84.90, and your decider went along"
                + " with it.",
            "In production anybody who can open the developer tools of a browser makes his own"
                + " prices; and a customer whose page is old pays what she has not seen.",
            "whose total you take, and what you do when the two differ"),
        given().when(create("1.00")).thenRejected(Reason.PRICE_CHANGED));
    expect(
        new Lesson(
            "The page sent along a total of 95.00 for goods of 84.90, and your decider went along"
                + " with it.",
            "In production the customer pays what she has not seen, and nobody notices that page and"
                + " shop have different prices.",
            "which of two different totals you let through"),
        given().when(create("95.00")).thenRejected(Reason.PRICE_CHANGED));
  }

  @Test
  @Judges("2.2 a new order costs what the price list says, and the customer has seen it")
  void a_total_in_another_currency_is_not_the_same_total() {
    CreateOrder inFrancs = new CreateOrder(COMMAND, ORDER, CART, Money.of("84.90", "CHF"));
    try {
      List<OrderEvent> facts = decider.decide(OrderState.initial(), inFrancs);
      new Lesson(
              "The page showed 84.90 in Swiss francs, the shop reckons 84.90 in euros, and your"
                  + " decider took the one for the other.",
              "In production the customer pays what she has not seen, and it is no better for being"
                  + " the same number.",
              "which parts of the two totals you compare")
          .expect("rejected", Facts.plainly(facts));
    } catch (OrderRejected | IllegalArgumentException asGood) {
      // Money of two currencies that refuses to be compared has stopped the order as well.
    }
  }

  @Test
  void an_order_is_created_once() {
    expectNoFact(
        new Lesson(
            "The order exists, and your decider created it again.",
            "In production a second click empties the state of an order: it was paid, and nobody"
                + " knows any more.",
            "what your code asks of the state before it creates"),
        List.of(created(), confirmed()),
        create("84.90"));
  }

  @Test
  void an_order_that_exists_is_not_asked_for_its_price() {
    try {
      decider.decide(OrderState.of(List.of(created(), confirmed())), create("95.00"));
    } catch (OrderRejected rejected) {
      new Lesson(
              "The order exists. Its CreateOrder came again, with a total of 95.00 on the page. Your"
                  + " decider never came to `otherwise`: it looked at the price first.",
              "In production the customer clicks again on the day of the new price list, reads that"
                  + " the price has changed, and orders once more what she has ordered.",
              "what your code asks first: is there an order already, or is the price right?")
          .expect(
              rejected.reason() != Reason.PRICE_CHANGED,
              "what `otherwise` says of an order that exists",
              "rejected: " + rejected.reason());
    }
  }

  @Test
  void an_order_is_cancelled_as_long_as_it_is_in_the_house() {
    CancelOrder cancel = new CancelOrder(COMMAND, ORDER, "changed her mind");

    Lesson lesson =
        new Lesson(
            "A customer cancelled an order that was still in the house, and this is not the fact"
                + " of it.",
            "In production she is told a thing, and the warehouse another.",
            "the states in which an order can be cancelled, and the parts of the fact");
    expect(lesson, given(created()).when(cancel).then(cancelled()));
    expect(lesson, given(created(), confirmed()).when(cancel).then(cancelled()));
    expect(
        new Lesson(
            "The parcel has left the house, and your decider cancelled the order.",
            "In production the customer has the goods, and the shop believes that it has them.",
            "what your code asks of the state before it cancels"),
        given(created(), confirmed(), shipped()).when(cancel).thenRejected());
    Lesson nothingToCancel =
        new Lesson(
            "There was nothing to cancel: no such order, or one that is cancelled already. Your"
                + " decider wrote down a cancellation all the same.",
            "In production an order id that somebody mistypes becomes an order; and with each"
                + " cancellation the customer gets another letter.",
            "the states in which an order can be cancelled: all others have to go elsewhere");
    expectNoFact(nothingToCancel, List.of(), cancel);
    expectNoFact(nothingToCancel, List.of(created(), cancelled()), cancel);
  }

  @Test
  void a_paid_order_is_shipped_and_no_other() {
    ShipOrder ship = new ShipOrder(COMMAND, ORDER, "parcel-1");

    expect(
        new Lesson(
            "A paid order was sent, and this is not the fact of it.",
            "In production the tracking number is all that is left of the parcel.",
            "the parts of your OrderShipped"),
        given(created(), confirmed()).when(ship).then(shipped()));
    Lesson unpaid =
        new Lesson(
            "Your decider sent a parcel that it should have kept: the order was not paid, or was"
                + " cancelled, or was sent already.",
            "In production the goods are gone, and nobody owes anything for them.",
            "what your code asks of the state before it ships");
    expect(unpaid, given().when(ship).thenRejected());
    expect(unpaid, given(created()).when(ship).thenRejected());
    expect(unpaid, given(created(), confirmed(), cancelled()).when(ship).thenRejected());
    expect(unpaid, given(created(), confirmed(), shipped()).when(ship).thenRejected());
  }

  @Test
  @Judges({
    "2.2 what came back is refunded, line by line, and never more than was paid",
    "2.2 find what one piece cost when it was ordered"
  })
  void what_came_back_is_refunded_line_by_line() {
    expect(
        new Lesson(
            "Two cups and the teapot came back, in two lines. This is not what was refunded.",
            "In production accounting cannot tell which money belongs to which piece.",
            "one fact for each line: how much money is so many pieces?"),
        given(created(), confirmed(), shipped())
            .when(refund(line("cup", 2), line("teapot", 1)))
            .then(refunded("15.00"), refunded("39.90")));
    expect(
        new Lesson(
            "Four cups came back, two in each of two lines. This is not what was refunded.",
            "In production the clerk who opens the two parcels finds one sum, and cannot tell which"
                + " of them it was for.",
            "how many lines came back, and how many facts you make of them"),
        given(created(), confirmed(), shipped())
            .when(refund(line("cup", 2), line("cup", 2)))
            .then(refunded("15.00"), refunded("15.00")));
  }

  @Test
  void money_is_given_back_only_where_money_was_taken() {
    expect(
        new Lesson(
            "The order was not paid, and your decider gives money back for it.",
            "In production the shop pays for its own goods.",
            "what your code asks of the state before it refunds"),
        given(created(), cancelled()).when(refund(line("cup", 1))).thenRejected());
    expect(
        new Lesson(
            "The order was paid and then cancelled. The money for a cup should go back, and this is"
                + " not what your decider says.",
            "In production the shop keeps the customer's money for an order that it does not"
                + " fulfil.",
            "whether your code asks for the status, or whether the order was paid"),
        given(created(), confirmed(), cancelled())
            .when(refund(line("cup", 1)))
            .then(refunded("7.50")));
  }

  @Test
  @Judges("2.2 find what one piece cost when it was ordered")
  void what_was_not_ordered_is_not_refunded() {
    var saucer =
        given(created(), confirmed())
            .when(refund(line("saucer", 1)))
            .thenRejected(Reason.NOT_ORDERED);
    boolean broke = saucer.on(PlayedScenario.rules(decider)).actual().startsWith("it threw");
    expect(
        new Lesson(
            "A saucer came back. There was none in this order, and your decider did not refuse it.",
            broke
                ? "In production the clerk sees an internal error instead of a reason."
                : "In production somebody returns goods of another shop, and gets money for them.",
            "what you do when no item of the order is the one that came back"),
        saucer);
  }

  @Test
  void nobody_gets_back_more_than_was_paid() {
    expect(
        new Lesson(
            "Eighty euros had been given back already, then a cup of 7.50 came. Together that is"
                + " more than the 84.90 that were paid.",
            "In production the customer earns money with every parcel that she sends back.",
            "what you compare the amount with"),
        given(created(), confirmed(), refunded("80.00"))
            .when(refund(line("cup", 1)))
            .thenRejected(Reason.MORE_THAN_PAID));
    expect(
        new Lesson(
            "She had used a voucher, and paid 74.90 for goods of 84.90. Then all of them came back,"
                + " and your decider gave back more than she had paid.",
            "In production every voucher turns into cash: order, send it all back, keep the"
                + " difference.",
            "what you compare the amount with: which part of the state says what was paid?"),
        given(createdWithVoucher(), confirmed())
            .when(refund(line("cup", 6), line("teapot", 1)))
            .thenRejected(Reason.MORE_THAN_PAID));
    expect(
        new Lesson(
            "All that was ordered came back, and not all of the money was given back.",
            "In production the last cent of each order is disputed by letter.",
            "whether exactly as much as was paid is still allowed"),
        given(created(), confirmed())
            .when(refund(line("cup", 6), line("teapot", 1)))
            .then(refunded("45.00"), refunded("39.90")));
  }

  @Test
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void each_line_is_decided_on_what_the_lines_before_it_have_changed() {
    expect(
        new Lesson(
            "The teapot and six cups came back, and then one line more with a teapot. Each line"
                + " alone costs less than was paid; all of them cost 124.80.",
            "In production a customer who writes the same teapot into her form twice is paid twice.",
            "the state that each line after the first is checked against: is it still the right one?"),
        given(created(), confirmed())
            .when(refund(line("teapot", 1), line("cup", 6), line("teapot", 1)))
            .thenRejected(Reason.MORE_THAN_PAID));
  }

  private static CreateOrder create(String shownTotal) {
    return new CreateOrder(COMMAND, ORDER, CART, euros(shownTotal));
  }

  private static RefundOrder refund(Cart.Line... lines) {
    return new RefundOrder(COMMAND, ORDER, List.of(lines));
  }

  /** A product id as it comes out of a form: equal to the one in the order, and not the same. */
  private static Cart.Line line(String productId, int quantity) {
    return new Cart.Line(new String(productId.toCharArray()), quantity);
  }

  private static Specification.Given<OrderState, OrderCommand, OrderEvent> given(
      OrderEvent... history) {
    return Specification.<OrderState, OrderCommand, OrderEvent>named("a rule").given(history);
  }

  private void expect(
      Lesson lesson, Specification<OrderState, OrderCommand, OrderEvent> specification) {
    Result result = specification.on(PlayedScenario.rules(decider));
    boolean notFound = result.actual().endsWith(Reason.NOT_ORDERED.name());
    (notFound ? IT_WAS_ORDERED : lesson)
        .expect(result.holds(), result.expected(), PlayedScenario.actual(result));
  }

  /** Refused or nothing to do: which of the two is for 2.3 to say. */
  private void expectNoFact(Lesson lesson, List<OrderEvent> history, OrderCommand command) {
    try {
      List<OrderEvent> facts = decider.decide(OrderState.of(history), command);
      lesson.expect("no new fact", facts.isEmpty() ? "no new fact" : Facts.plainly(facts));
    } catch (OrderRejected asGood) {
      // No fact comes of a refusal.
    }
  }
}
