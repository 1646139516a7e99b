package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.cancelled;
import static shop.orders.aggregate.Facts.confirmed;
import static shop.orders.aggregate.Facts.created;
import static shop.orders.aggregate.Facts.createdWithVoucher;
import static shop.orders.aggregate.Facts.plainly;
import static shop.orders.aggregate.Facts.refunded;
import static shop.orders.aggregate.Facts.shipped;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;

@Exercise("2.1")
class FoldTest {

  @Test
  void without_a_fact_there_is_no_order() {
    new Lesson(
            "Nothing has happened, and your state says that something has.",
            "In production every order id that somebody mistypes is then an order.",
            "what your fold begins with")
        .expect("NEW, 0 items, paid by nobody", inShort(fold()));
  }

  @Test
  @Judges("2.1 begin with nothing and take in one fact after the other")
  void a_history_comes_to_what_its_facts_come_to_one_by_one() {
    List<OrderEvent> history =
        List.of(created(), confirmed(), refunded("7.50"), refunded("7.50"), shipped());
    OrderState oneByOne = OrderState.initial();
    for (OrderEvent fact : history) {
      oneByOne = evolve(oneByOne, fact);
    }

    new Lesson(
            "An order was created, confirmed, refunded twice with 7.50, and shipped. We took the five"
                + " facts in one by one, with your `evolve`; your `of` took in the same five, and"
                + " comes to another state.",
            "In production every order is loaded by `of`. What it leaves out, the next decision does"
                + " not know: a payment, or the second of two refunds.",
            "what `of` hands on to `evolve`: which facts, how often, in which order, and to which"
                + " state. Two facts that look alike are two facts.")
        .expect(inFull(oneByOne), inFull(fold(history.toArray(OrderEvent[]::new))));
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void a_created_order_has_its_items_and_its_price() {
    OrderState state = fold(created());

    new Lesson(
            "The order was created, and the state does not know for whom, of what, or for how"
                + " much.",
            "In production the next decision is made on what is missing here.",
            "what OrderCreated carries, and which parts of the state there are")
        .expect(
            "CREATED for customer-7, 1 teapot at 39.90 EUR + 6 cup at 7.50 EUR, makes 84.90 EUR",
            "%s for %s, %s, makes %s"
                .formatted(
                    state.status(),
                    state.customerId(),
                    Facts.items(state.items()),
                    plainly(state.totalAmount())));
    String withVoucher = plainly(fold(createdWithVoucher()).totalAmount());
    new Lesson(
            "The goods cost 84.90, and the customer had a voucher: OrderCreated says a discount of"
                + " 10.00 and a total of 74.90. Your state says "
                + withVoucher
                + ".",
            "In production whoever orders with a voucher and sends all of it back gets more money"
                + " than she paid.",
            "where the total of your state comes from. Who has reckoned it already?")
        .expect("74.90 EUR", withVoucher);
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void every_kind_of_fact_leaves_its_mark() {
    expectStatus("CONFIRMED", created(), confirmed());
    expectStatus("SHIPPED", created(), confirmed(), shipped());
    expectStatus("CANCELLED", created(), cancelled());
    expectStatus("CANCELLED", created(), confirmed(), cancelled());
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void what_was_known_before_stays_known() {
    OrderState state = fold(created(), confirmed(), refunded("7.50"), shipped());

    new Lesson(
            "A later fact wiped out what an earlier one had told.",
            "In production the parcel is sent, and then nobody knows any more that it was paid, or"
                + " how much of it was given back.",
            "for each kind of fact: which parts of the state it changes, and what becomes of the"
                + " others")
        .expect(
            "SHIPPED, 2 items, paid by payment-1, refunded 7.50 EUR",
            inShort(state) + ", refunded " + plainly(state.refunded()));
    new Lesson(
            "The order was paid, a cup was refunded, and then the order was cancelled. The"
                + " cancellation wiped out something that your state had known.",
            "In production she waits for her money: the shop does not know any more that a cancelled"
                + " order was paid. Or she gets it twice: nobody knows what was given back.",
            "what OrderCancelled says, and what it does not say")
        .expect(
            "CANCELLED for customer-7, 2 items, makes 84.90 EUR, paid by payment-1, refunds [7.50"
                + " EUR]",
            inFull(fold(created(), confirmed(), refunded("7.50"), cancelled())));
    new Lesson(
            "The order was cancelled before it was paid. The cancellation wiped out something that"
                + " your state had known.",
            "In production the payment arrives a second later, and cannot be given back: of the order"
                + " that it was for, a part is gone.",
            "what OrderCancelled says, and what it does not say")
        .expect(
            "CANCELLED for customer-7, 2 items, makes 84.90 EUR, paid by nobody, refunds []",
            inFull(fold(created(), cancelled())));
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void a_refund_leaves_the_status_alone() {
    List<String> statuses =
        List.of(
                fold(created(), confirmed(), refunded("7.50")),
                fold(created(), confirmed(), refunded("84.90")),
                fold(created(), confirmed(), shipped(), refunded("84.90")))
            .stream()
            .map(state -> state.status().name())
            .toList();

    new Lesson(
            "Money was given back for three orders: a cup's 7.50 for one that was paid, all of the"
                + " 84.90 for another one, and all of it for one that was shipped. With a refund the"
                + " status of your state became another one.",
            "In production a parcel that is on its way is shown as one that never left; and what the"
                + " customer was given for a late delivery calls the delivery off.",
            "what your evolve does with the status when money goes back. Does the fact say so?")
        .expect(List.of("CONFIRMED", "CONFIRMED", "SHIPPED"), statuses);
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void two_refunds_are_two_refunds() {
    OrderState state = fold(created(), confirmed(), refunded("7.50"), refunded("15.00"));

    new Lesson(
            "The customer got back 7.50 and then 15.00, and your state says "
                + plainly(state.refunded())
                + ".",
            "In production she can return the same cups again and again: the sum of her refunds"
                + " never grows.",
            "what a second fact of the same kind does to what the first one left")
        .expect("22.50 EUR", plainly(state.refunded()));
    OrderState twice = fold(created(), confirmed(), refunded("7.50"), refunded("7.50"));
    new Lesson(
            "The customer got back 7.50, and a week later 7.50 again for another cup. Your state"
                + " says "
                + plainly(twice.refunded())
                + ".",
            "In production every cup but the first comes back for free: what she gets for it is"
                + " never counted.",
            "what your evolve asks before it takes a refund in. Two facts that look alike are two"
                + " facts.")
        .expect("15.00 EUR", plainly(twice.refunded()));
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void the_status_follows_the_last_fact_whatever_was_before() {
    List<String> statuses =
        List.of(
                fold(created(), confirmed(), shipped(), cancelled()),
                fold(created(), cancelled(), confirmed()),
                fold(created(), cancelled(), shipped()))
            .stream()
            .map(state -> state.status().name())
            .toList();

    new Lesson(
            "There were three orders: one was shipped and then cancelled, one was cancelled and then"
                + " confirmed, one was cancelled and then shipped. The status of your state does not"
                + " follow the last fact.",
            "In production a parcel that came back stays “shipped” for ever, or one that left stays"
                + " “cancelled”, and the next decision is made on it.",
            "what your evolve asks of the old status before it sets the new one. Who may still say"
                + " no to a fact?")
        .expect(List.of("CANCELLED", "CONFIRMED", "SHIPPED"), statuses);
  }

  @Test
  @Judges("2.1 fold one event into the state")
  void a_fact_is_not_judged_by_the_rules_of_today() {
    OrderState shippedOnAccount = fold(created(), shipped());
    OrderState refundedTooMuch = fold(created(), confirmed(), refunded("100.00"));

    new Lesson(
            "Two years ago regular customers paid later, and somebody once gave back more than was"
                + " paid. Both have happened, and your state does not show it.",
            "In production a rule that is new today makes orders of yesterday wrong, and a report"
                + " on them as well.",
            "what your evolve asks before it takes a fact in. Who may still say no to it?")
        .expect(
            "SHIPPED; refunded 100.00 EUR",
            shippedOnAccount.status() + "; refunded " + plainly(refundedTooMuch.refunded()));
    new Lesson(
            "An order was created, shipped, and never confirmed. Your state says that a payment was"
                + " taken.",
            "In production the shop gives money back that it never got.",
            "what your evolve concludes from OrderShipped. Does the fact say so?")
        .expect(
            "SHIPPED, paid: false",
            "%s, paid: %s".formatted(shippedOnAccount.status(), shippedOnAccount.wasPaid()));
  }

  @Test
  void the_same_facts_give_the_same_state_at_any_time() {
    OrderCreated today = created();
    List<String> states =
        List.of("2019-03-14T12:00:00Z", "2026-03-14T12:00:00Z", "2199-03-14T12:00:00Z").stream()
            .map(Instant::parse)
            .map(
                time ->
                    new OrderCreated(
                        today.orderId(),
                        today.customerId(),
                        today.items(),
                        today.discount(),
                        today.totalAmount(),
                        time))
            .map(order -> inShort(fold(order)))
            .toList();

    String created = "CREATED, 2 items, paid by nobody";
    new Lesson(
            "The same order, created in 2019, 2026 and 2199, has different states. Something in"
                + " your fold compares a fact with the time on some clock.",
            "In production an order changes between two looks at it although nothing has happened,"
                + " and no event says so: no projection will ever hear of it.",
            "every place in your fold that asks what time it is")
        .expect(List.of(created, created, created), states);
  }

  @Test
  void a_state_stays_what_it_was() {
    OrderState before = fold(created(), confirmed(), refunded("7.50"));
    OrderState one = evolve(before, refunded("15.00"));
    OrderState other = evolve(before, refunded("1.00"));

    new Lesson(
            "We took one state and went on from it in two ways. Each of the three should know its"
                + " own refunds only; some of them share a list.",
            "In production a decision that is tried and then refused has already changed the order"
                + " that everybody else is looking at.",
            "the list that you add to: who else holds it?")
        .expect(
            "before 7.50 EUR, one way 22.50 EUR, the other 8.50 EUR",
            "before %s, one way %s, the other %s"
                .formatted(
                    plainly(before.refunded()),
                    plainly(one.refunded()),
                    plainly(other.refunded())));
  }

  @Test
  void whoever_is_handed_a_state_cannot_change_it() {
    OrderState state = fold(created(), confirmed(), refunded("7.50"));
    drain(state.refunds());
    drain(state.items());

    new Lesson(
            "Somebody asked a state for its items and refunds, and cleared the lists that he was"
                + " given; the state that everybody else holds has changed with it.",
            "In production a report sorts or drains “its” list, and the next decision is made on an"
                + " order without refunds. Nothing in the log says why.",
            "which list your new state gets, and who can still change that one")
        .expect(
            "CONFIRMED, 2 items, paid by payment-1, refunds [7.50 EUR]",
            inShort(state) + ", refunds " + state.refunds().stream().map(Facts::plainly).toList());
  }

  private static void drain(List<?> list) {
    try {
      list.clear();
    } catch (UnsupportedOperationException refused) {
      // As good: who was given the list is told that it is not his.
    }
  }

  private static void expectStatus(String expected, OrderEvent... history) {
    OrderEvent last = history[history.length - 1];
    new Lesson(
            "The last thing that happened was "
                + last.getClass().getSimpleName()
                + ", and your state has not heard of it.",
            "In production a cancelled order is packed and shipped.",
            "whether every fact but a refund sets the status")
        .expect(expected, fold(history).status().name());
  }

  private static OrderState fold(OrderEvent... history) {
    try {
      return OrderState.of(List.of(history));
    } catch (RuntimeException e) {
      throw notTakenIn(List.of(history), e);
    }
  }

  private static OrderState evolve(OrderState state, OrderEvent event) {
    try {
      return state.evolve(event);
    } catch (RuntimeException e) {
      throw notTakenIn(List.of(event), e);
    }
  }

  private static AssertionError notTakenIn(List<OrderEvent> facts, RuntimeException e) {
    List<String> types = facts.stream().map(f -> f.getClass().getSimpleName()).toList();
    if (e instanceof UnsupportedOperationException) {
      return new Lesson(
              "Your fold tried to change a list that cannot be changed, so it threw "
                  + e
                  + ". The facts were "
                  + types
                  + ".",
              "In production the first refund of each order is the last thing that happens to it."
                  + " And had the list been one that can be changed, every state of before would"
                  + " have changed with it.",
              "the list that your code adds to: to which state does it belong, the old one or the"
                  + " new one?")
          .failure("a state", e.toString(), e);
    }
    return new Lesson(
            "Your fold did not take a fact in: it threw " + e + ". The facts were " + types + ".",
            "In production one such fact in a stream, and this order can never be loaded again: no"
                + " command, no refund, no correction.",
            "where your evolve throws. It has happened: nobody is asked for permission any more.")
        .failure("a state", e.toString(), e);
  }

  private static String inFull(OrderState state) {
    return "%s for %s, %d items, makes %s, paid by %s, refunds %s"
        .formatted(
            state.status(),
            state.customerId(),
            state.items().size(),
            plainly(state.totalAmount()),
            state.paymentId().orElse("nobody"),
            state.refunds().stream().map(Facts::plainly).toList());
  }

  private static String inShort(OrderState state) {
    return "%s, %d items, paid by %s"
        .formatted(state.status(), state.items().size(), state.paymentId().orElse("nobody"));
  }
}
