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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.spec.Result;
import workshop.kit.spec.Specification;

@Exercise("2.2")
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

  /** As the kit tells of a difference: in which event, in which of its fields. */
  private static final Pattern ITS_TIME =
      Pattern.compile("event \\d+, \\w+: (created|cancelled|shipped|refunded)At is .*");

  private static final Lesson TIME_OF_THE_CLOCK =
      new Lesson(
          "What your decider answers is right but for the time: the clock that it was given stands at"
              + " another one.",
          "In production two facts of one decision bear the times of two clocks; and no test can ask"
              + " what happens at midnight.",
          "where the time of your fact comes from");

  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final OrderDecider decider =
      new OrderDecider(product -> euros(PRICES.get(product)), CLOCK);

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
          .expect("rejected: PRICE_CHANGED", Facts.plainly(facts));
    } catch (OrderRejected rejected) {
      new Lesson(
              "The page showed 84.90 in Swiss francs, the shop reckons 84.90 in euros. Your decider"
                  + " refused that, for another reason.",
              "In production the page does not know that it has to show the price anew.",
              "the reason for a total that is not the shop's")
          .expect("rejected: PRICE_CHANGED", "rejected: " + rejected.reason());
    } catch (RuntimeException broke) {
      throw new Lesson(
              "The page showed 84.90 in Swiss francs, the shop reckons 84.90 in euros. Your decider"
                  + " neither took it nor refused it: it broke.",
              "In production the customer sees an internal error instead of the new price, and"
                  + " somebody is called at night for a page that was out of date.",
              "how you compare the two totals, and what that does with two currencies")
          .failure("rejected: PRICE_CHANGED", broke.toString(), broke);
    }
  }

  @Test
  @Judges("2.2 a new order costs what the price list says, and the customer has seen it")
  void the_total_that_was_compared_is_the_one_that_is_stored() {
    Set<String> asked = new HashSet<>();
    OrderDecider whileTheListChanges =
        new OrderDecider(
            product -> euros(asked.add(product) ? PRICES.get(product) : "50.00"), CLOCK);
    try {
      for (OrderEvent fact : whileTheListChanges.decide(OrderState.initial(), create("84.90"))) {
        new Lesson(
                "The page showed 84.90, and that was right. While your decider was at work a new"
                    + " price list came in. The order that your decider made has a total that is not"
                    + " the one on the page.",
                "In production, on the day of every new price list, customers pay what they have not"
                    + " seen.",
                "how often your code asks for the prices. Which of the answers is compared, and which"
                    + " is stored?")
            .expect(
                "84.90 EUR",
                fact instanceof OrderCreated order
                    ? Facts.plainly(order.totalAmount())
                    : Facts.plainly(fact));
      }
    } catch (OrderRejected asGood) {
      // Who asks twice and sees that the two differ may refuse.
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
    expect(
        new Lesson(
            "The order was paid, and the shop gave all of the money back, since the customer had"
                + " waited so long. The order is still CONFIRMED, and your decider did not send it.",
            "In production she is told that her parcel comes all the same, and it never does.",
            "what your code asks besides the status before it ships"),
        given(created(), confirmed(), refunded("84.90")).when(ship).then(shipped()));
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
    expect(
        new Lesson(
            "Six cups were ordered, and seven came back. Together they cost less than was paid, and"
                + " your decider does not give the money back.",
            "In production the clerk has a cup on her desk that the customer will not get money for:"
                + " it was packed by mistake, and its order lies under another id.",
            "what limits a refund, by the brief: pieces, or money?"),
        given(created(), confirmed(), shipped())
            .when(refund(line("cup", 7)))
            .then(refunded("52.50")));
    expect(
        new Lesson(
            "She had used a voucher of ten euros for the whole order. One cup came back, and what your"
                + " decider refunds is not the price of a cup in this order.",
            "In production the letter that comes with the money names a price that stands on no bill,"
                + " and each of them is answered by a phone call.",
            "what a piece cost: which part of the order says so?"),
        given(createdWithVoucher(), confirmed(), shipped())
            .when(refund(line("cup", 1)))
            .then(refunded("7.50")));
  }

  @Test
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void money_is_given_back_only_where_money_was_taken() {
    expect(
        new Lesson(
            "The order was not paid, and your decider gives money back for it.",
            "In production the shop pays for its own goods.",
            "what your code asks of the state before it refunds"),
        given(created(), cancelled()).when(refund(line("cup", 1))).thenRejected());
    expect(
        new Lesson(
            "The order was paid, and has not left the house. The money for a cup should go back, and"
                + " this is not what your decider says.",
            "In production a customer who wants one cup less has to wait for the parcel, and to send"
                + " it back.",
            "whether your code asks for the status, or whether the order was paid"),
        given(created(), confirmed()).when(refund(line("cup", 1))).then(refunded("7.50")));
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
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void an_order_that_was_not_paid_is_not_asked_for_its_items() {
    expectNotYet(Reason.NOT_ORDERED, "a saucer, of which there was none in it", line("saucer", 1));
    expectNotYet(Reason.MORE_THAN_PAID, "twelve cups, for more than its total", line("cup", 12));
  }

  @Test
  @Judges("2.2 find what one piece cost when it was ordered")
  void what_was_not_ordered_is_not_refunded() {
    var saucer =
        given(created(), confirmed())
            .when(refund(line("saucer", 1)))
            .thenRejected(Reason.NOT_ORDERED);
    String came = saucer.on(PlayedScenario.rules(decider)).actual();
    if (came.startsWith("rejected")) {
      expect(
          new Lesson(
              "A saucer came back. There was none in this order. Your decider refused it, for another"
                  + " reason.",
              "In production the clerk tells the customer what is not so.",
              "the reason that you give when no item of the order is the one that came back"),
          saucer);
    }
    expect(
        new Lesson(
            "A saucer came back. There was none in this order, and your decider did not refuse it.",
            came.startsWith("it threw")
                ? "In production the clerk sees an internal error instead of a reason."
                : "In production somebody returns goods of another shop, and gets money for them.",
            "what you do when no item of the order is the one that came back"),
        saucer);
  }

  @Test
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void a_refund_is_accepted_as_a_whole_or_not_at_all() {
    OrderState paid = OrderState.of(List.of(created(), confirmed()));
    try {
      List<OrderEvent> facts =
          decider.decide(paid, refund(line("cup", 1), line("cup", 12), line("cup", 1)));
      new Lesson(
              "Three lines came back, and the second one is too dear by itself. Your decider did not"
                  + " refuse that: it left lines out, and said nothing.",
              "In production the clerk reads “done”, sends the letter, and the customer waits for the"
                  + " rest of her money.",
              "what your code does with a line that is too much. What becomes of the others?")
          .expect(
              facts.size() >= 3,
              "all of the lines are refused, none is left out",
              Facts.plainly(facts));
    } catch (OrderRejected asItShouldBe) {
      // For which reason, the stories below ask.
    }
  }

  @Test
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void what_was_given_back_before_counts() {
    expect(
        new Lesson(
            "Eighty euros had been given back already, then a cup of 7.50 came. Together that is"
                + " more than the 84.90 that were paid.",
            "In production the customer earns money with every parcel that she sends back.",
            "what you compare the amount with"),
        given(created(), confirmed(), refunded("80.00"))
            .when(refund(line("cup", 1)))
            .thenRejected(Reason.MORE_THAN_PAID));
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

  @Test
  @Judges("2.2 what came back is refunded, line by line, and never more than was paid")
  void nobody_gets_back_more_than_was_paid() {
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
    lessonOn(result, lesson)
        .expect(result.holds(), result.expected(), PlayedScenario.actual(result));
  }

  private static Lesson lessonOn(Result result, Lesson otherwise) {
    if (result.actual().endsWith(Reason.NOT_ORDERED.name())) {
      return IT_WAS_ORDERED;
    }
    boolean onlyTheTime =
        result.differences().stream().allMatch(each -> ITS_TIME.matcher(each).matches());
    return onlyTheTime ? TIME_OF_THE_CLOCK : otherwise;
  }

  /** Why an order that was not paid is refused is for 2.3 to say; it is not for what came back. */
  private void expectNotYet(Reason tooSoon, String words, Cart.Line line) {
    try {
      decider.decide(OrderState.of(List.of(created())), refund(line));
    } catch (OrderRejected rejected) {
      new Lesson(
              "The order was not paid. Somebody sent back %s. Your decider never came to `otherwise`:"
                      .formatted(words)
                  + " it looked at the line first.",
              "In production the clerk corrects the form again and again, until she reads that there"
                  + " is nothing to give back.",
              "what your code asks first: was it paid, or what came back?")
          .expect(
              rejected.reason() != tooSoon,
              "what `otherwise` says of an order that was not paid",
              "rejected: " + rejected.reason());
    }
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
