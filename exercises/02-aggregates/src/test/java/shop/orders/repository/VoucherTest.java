package shop.orders.repository;

import static shop.orders.repository.StoredOrder.euros;
import static shop.orders.repository.ToldBus.Answer.CREATES_THE_ORDER;
import static shop.orders.repository.ToldBus.Answer.CREATES_THE_ORDER_AND_TIMES_OUT;
import static shop.orders.repository.ToldBus.Answer.FINDS_THE_ORDER_ALREADY_THERE;
import static shop.orders.repository.ToldBus.Answer.IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER;
import static shop.orders.repository.ToldBus.Answer.IS_TOO_SLOW;
import static shop.orders.repository.ToldBus.Answer.REFUSES_THE_ORDER;
import static shop.orders.repository.ToldBus.Answer.TIMES_OUT;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.Cart;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.RawStream;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("2.11")
@EventStore
class VoucherTest {
  private final String code;
  private final RawStream voucher;
  private final StoreProxy proxy;
  private final Ids ids = new Ids();
  private final ToldBus bus = new ToldBus(this::goesToOrderZ);
  private final VoucherCheckout checkout;

  VoucherTest(EventStoreDBClient client, Store store, Streams streams) {
    this.code = streams.fresh("voucher").id();
    this.voucher = new RawStream(client, "voucher-" + code);
    this.proxy = StoreProxy.inFrontOf(store);
    this.checkout =
        new VoucherCheckout(new VoucherStreams(store.newClient(proxy.connectionString())), bus);
  }

  @AfterEach
  void closeTheProxy() {
    proxy.close();
  }

  @Test
  @Judges({"2.11 first the voucher, then the order", "2.11 reserve a voucher for one order"})
  void an_order_with_a_free_voucher_is_created() {
    String outcome = create("order A");

    new Lesson(
            "The voucher was free, and this is what became of the order.",
            "In production vouchers are printed for nothing.",
            "what is done when the reservation went through")
        .expect("created; orders [order A]", outcome + "; orders " + bus.orders());
    new Lesson(
            "The order was created, and the voucher's stream does not say that it is used.",
            "In production everybody can use it again.",
            "what is appended before the order is created, and what after it")
        .expect(List.of("VoucherReserved"), voucher.types());
  }

  @Test
  @Judges({
    "2.11 first the voucher, then the order",
    "2.11 reserve a voucher for one order",
    "2.11 give a voucher back"
  })
  void a_used_voucher_is_refused_and_stays_used() {
    create("order A");
    String second = create("order B");
    String third = create("order C");

    new Lesson(
            "Order A had the voucher. Then B and C came with it, one after the other.",
            "In production a voucher in a forum is used by all of its readers. And where the"
                + " refusal of B gives back what A had reserved, C gets it.",
            "what you ask before you reserve, and what you clean up after a refusal: whose is it?")
        .expect(
            "B voucher used, C voucher used, orders [order A]",
            "B " + second + ", C " + third + ", orders " + bus.orders());
  }

  @Test
  void of_two_at_the_same_moment_one_gets_it() {
    proxy.next(Call.APPEND).waitsFor(() -> reservedElsewhere("order Z"));
    String outcome = create("order A");

    new Lesson(
            "The voucher was free when your code looked. While your reservation was on its way"
                + " order Z got it, and your code went on as if it had it.",
            "In production a voucher is used twice in the minute in which it is published, which is"
                + " when everybody comes.",
            "what your append expects of the voucher's stream")
        .expect(
            "orders [], reservations: 1",
            "orders %s, reservations: %d".formatted(bus.orders(), voucher.events().size()));
    new Lesson(
            "The store refused your reservation, since order Z was faster. The voucher is safe, but"
                + " the caller was not told in the shop's words: "
                + outcome
                + ".",
            "In production the customer sees an error of the database, and tries again, instead of"
                + " reading that her voucher was used.",
            "which exception a refused append throws, and what becomes of it in your reserve")
        .expect("voucher used", outcome);
  }

  @Test
  @Judges("2.11 reserve a voucher for one order")
  void of_two_at_the_same_moment_one_gets_what_was_given_back() {
    bus.next(REFUSES_THE_ORDER);
    create("order A");
    bus.next(CREATES_THE_ORDER);
    proxy.next(Call.APPEND).waitsFor(() -> reservedElsewhere("order Z"));
    String outcome = create("order B");

    new Lesson(
            "The voucher had been given back. Your code looked, and it was free. While your"
                + " reservation was on its way order Z got it, and your code went on as if it had"
                + " it.",
            "In production a voucher that was once given back is good for as many orders as come at"
                + " the same moment.",
            "what your append expects of a stream that has events already")
        .expect("voucher used, orders []", outcome + ", orders " + bus.orders());
  }

  @Test
  @Judges("2.11 reserve a voucher for one order")
  void somebody_may_be_faster_twice() {
    proxy
        .next(Call.APPEND)
        .waitsFor(
            () -> {
              reservedElsewhere("order Y");
              releasedElsewhere("order Y");
            });
    proxy.nth(2, Call.APPEND).waitsFor(() -> reservedElsewhere("order Z"));
    String outcome = create("order A");

    new Lesson(
            "Your reservation was refused, since order Y was faster. Order Y gave the voucher back,"
                + " your code tried again, and while that was on its way order Z got the voucher."
                + " Order A was created with it all the same.",
            "In production the second attempt meets the same crowd as the first.",
            "what your second append expects of the stream, and when that was read")
        .expect("voucher used, orders []", outcome + ", orders " + bus.orders());
  }

  @Test
  @Judges("2.11 reserve a voucher for one order")
  void an_outage_does_not_make_a_voucher_used() {
    proxy.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);
    String outcome = create("order A");

    new Lesson(
            "The store could not be reached while your code reserved the voucher, and the caller"
                + " heard otherwise.",
            "In production the customer reads that her voucher was used, throws it away, and it is"
                + " as good as new.",
            "which exceptions your reserve takes for “somebody was faster”")
        .expect("failed, orders []", outcome + ", orders " + bus.orders());
  }

  @Test
  @Judges("2.11 reserve a voucher for one order")
  void the_same_order_on_another_machine_may_be_faster() {
    proxy.next(Call.APPEND).waitsFor(() -> reservedElsewhere("order A"));
    String outcome = create("order A");

    new Lesson(
            "The same order came to two machines. While your reservation was on its way the other"
                + " machine reserved the voucher, for the same order. The store refused yours, and"
                + " the customer was told that her voucher was used.",
            "In production a double click goes to two machines, and the voucher is used: by the"
                + " customer herself.",
            "what you know after the store has refused a reservation, and what you do not know yet")
        .expect(
            "created, reservations: 1",
            "%s, reservations: %d".formatted(outcome, voucher.events().size()));
  }

  @Test
  void where_the_rules_refuse_the_order_the_voucher_is_free_again() {
    bus.next(REFUSES_THE_ORDER);
    String first = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "The rules refused order A, so there will be no such order. Its voucher should be good"
                + " for order B.",
            "In production a customer who mistypes her address has lost her voucher.",
            "what you do with a voucher when it is certain that there will be no order; and who is"
                + " told")
        .expect(
            "A rejected, B created, orders [order B]",
            "A " + first + ", B " + second + ", orders " + bus.orders());
  }

  @Test
  @Judges("2.11 first the voucher, then the order")
  void an_order_that_is_already_there_keeps_its_voucher() {
    create("order A");
    bus.next(FINDS_THE_ORDER_ALREADY_THERE);
    String again = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "Order A has the voucher. The same order was sent again with another cart, and the"
                + " rules refused that: the order exists, and your code gave its voucher back. Order"
                + " B used it as well.",
            "In production a customer doubles each voucher by changing her cart and clicking again.",
            "whether a refusal always means that there is no order")
        .expect("B voucher used, orders [order A]", "B " + second + ", orders " + bus.orders());
    expectHeard("rejected", again);
  }

  @Test
  void where_nobody_knows_whether_there_is_an_order_the_voucher_is_kept() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    String first = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "Order A was created, but the answer was lost in a time-out. Your code gave its voucher"
                + " back, and order B used it as well.",
            "In production every outage of a second hands out vouchers twice. A time-out is not a"
                + " no.",
            "after which failures it is certain that there will be no order")
        .expect(
            "A failed, B voucher used, orders [order A]",
            "A " + first + ", B " + second + ", orders " + bus.orders());
  }

  @Test
  @Judges("2.11 first the voucher, then the order")
  void where_others_have_written_to_the_order_it_keeps_its_voucher() {
    bus.next(IS_TOO_SLOW);
    String first = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "The bus gave up with a ConcurrencyConflict: others had written to order A again and"
                + " again. It was the same command, on another machine, and it has created the"
                + " order. Your code gave the voucher back, and order B used it as well.",
            "In production a double click goes to two machines, and the voucher is good for two"
                + " orders.",
            "what it means for a new order that somebody else has written to its stream")
        .expect("B voucher used, orders [order A]", "B " + second + ", orders " + bus.orders());
    expectHeard("failed", first);
  }

  @Test
  @Judges("2.11 give a voucher back")
  void what_another_order_has_by_now_is_not_given_back() {
    bus.next(IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER);
    String first = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "Order A came to two machines. The other one was refused and gave the voucher back, and"
                + " order Z reserved it. Then yours was refused as well and gave it back, too: but"
                + " order Z had it by then. Order B used it as well.",
            "In production one slow answer, and two customers have one voucher.",
            "whose voucher it is at the moment in which you give it back")
        .expect("B voucher used, orders []", "B " + second + ", orders " + bus.orders());
    new Lesson(
            "The rules refused order A, and another order had its voucher by then. There was nothing"
                + " to give back any more: that is what the caller heard, and not what the rules had"
                + " said.",
            "In production the customer sees “internal error”, and not that the price has changed.",
            "what your release does when there is nothing to release, and who hears of it")
        .expect("A rejected", "A " + first);
  }

  @Test
  void what_another_order_gets_at_the_last_moment_is_not_given_back() {
    bus.next(REFUSES_THE_ORDER);
    proxy.nth(2, Call.APPEND).waitsFor(this::goesToOrderZ);
    String first = create("order A");
    bus.next(CREATES_THE_ORDER);
    String second = create("order B");

    new Lesson(
            "While your release was on its way to the store, another machine had given the voucher"
                + " back for the same order, and order Z had reserved it. Your release was stored all"
                + " the same, and order B used the voucher as well.",
            "In production a check and a write are two moments, when you give as when you take.",
            "what your append expects of the voucher's stream when it gives the voucher back")
        .expect("B voucher used, orders []", "B " + second + ", orders " + bus.orders());
    new Lesson(
            "The rules refused order A. Then its release lost its race, and the caller heard of that,"
                + " and not what the rules had said.",
            "In production the customer sees an error of the database, and not that the price has"
                + " changed.",
            "what it means for order A that its release came too late, and who has to hear of it")
        .expect("A rejected", "A " + first);
  }

  @Test
  @Judges("2.11 reserve a voucher for one order")
  void the_same_order_goes_on_where_it_was_broken_off() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    create("order A");
    bus.next(CREATES_THE_ORDER);
    String again = create("order A");

    new Lesson(
            "Order A had reserved the voucher when the answer was lost. The same command came"
                + " again, and was refused because of its own reservation.",
            "In production the customer is told that her voucher was used. By her.",
            "whether you ask if the voucher is used, or by whom")
        .expect("created", again);
  }

  @Test
  @Judges("2.11 first the voucher, then the order")
  void what_an_earlier_attempt_left_reserved_is_given_back_as_well() {
    bus.next(TIMES_OUT);
    create("order A");
    bus.next(REFUSES_THE_ORDER);
    String second = create("order A");
    bus.next(CREATES_THE_ORDER);
    String ofAnother = create("order B");

    new Lesson(
            "Order A came, and the bus timed out before anything was created. Its first attempt had"
                + " left the voucher reserved, as it had to. Then order A came again, and the rules"
                + " refused it: now it is certain that there is no such order. Order B did not get"
                + " the voucher.",
            "In production a slow second and a new price, and a voucher is lost for good.",
            "which vouchers you give back. Does it matter which attempt has reserved them?")
        .expect(
            "A rejected, B created, orders [order B]",
            "A " + second + ", B " + ofAnother + ", orders " + bus.orders());
  }

  @Test
  void a_voucher_that_was_given_back_can_be_reserved_and_given_back_again() {
    bus.next(REFUSES_THE_ORDER);
    create("order A");
    create("order B");
    bus.next(CREATES_THE_ORDER);
    create("order C");

    new Lesson(
            "Twice the rules refused an order, then the third one went through. The voucher's"
                + " stream does not tell this story.",
            "In production nobody can say where a voucher has gone.",
            "what is appended at each step, and on what")
        .expect(
            List.of(
                "VoucherReserved",
                "VoucherReleased",
                "VoucherReserved",
                "VoucherReleased",
                "VoucherReserved"),
            voucher.types());
  }

  private static void expectHeard(String whatTheBusSaid, String heard) {
    new Lesson(
            "There was an order already, and the bus threw an exception. The voucher is safe, but"
                + " the caller heard something else than the bus had said.",
            "In production the customer reads “created”, whatever the order holds that is there.",
            "where each exception of the bus ends")
        .expect(whatTheBusSaid, heard);
  }

  private String create(String orderId) {
    CreateOrder command =
        new CreateOrder(
            ids.get(),
            orderId,
            new Cart("customer-7", List.of(new Cart.Line("cup", 1))),
            euros("7.50"));
    try {
      checkout.createOrder(code, command);
      return "created";
    } catch (VoucherUsed used) {
      return "voucher used";
    } catch (OrderRejected rejected) {
      return "rejected";
    } catch (RuntimeException failure) {
      return "failed";
    }
  }

  /** Another machine gives the voucher back for order A, and order Z takes it. */
  private void goesToOrderZ() {
    releasedElsewhere("order A");
    reservedElsewhere("order Z");
  }

  /** Another machine has been faster. */
  private void reservedElsewhere(String order) {
    voucher.append("VoucherReserved", "{\"orderId\":\"%s\"}".formatted(order));
  }

  private void releasedElsewhere(String order) {
    voucher.append("VoucherReleased", "{\"orderId\":\"%s\"}".formatted(order));
  }
}
