package shop.orders.repository;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.repository.ToldBus.Answer.CREATES_THE_ORDER;
import static shop.orders.repository.ToldBus.Answer.CREATES_THE_ORDER_AND_TIMES_OUT;
import static shop.orders.repository.ToldBus.Answer.FINDS_THE_ORDER_ALREADY_THERE;
import static shop.orders.repository.ToldBus.Answer.IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER;
import static shop.orders.repository.ToldBus.Answer.IS_TOO_SLOW;
import static shop.orders.repository.ToldBus.Answer.REFUSES_THE_ORDER;
import static shop.orders.repository.ToldBus.Answer.TIMES_OUT;
import static shop.orders.repository.VoucherTest.Heard.CREATED;
import static shop.orders.repository.VoucherTest.Heard.FAILED;
import static shop.orders.repository.VoucherTest.Heard.REJECTED;
import static shop.orders.repository.VoucherTest.Heard.VOUCHER_USED;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.Cart;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Ids;
import workshop.kit.RawStream;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.11")
@EventStore
class VoucherTest {
  private static final String A = "order A";
  private static final String B = "order B";
  private static final String C = "order C";
  private static final String Y = "order Y";
  private static final String Z = "order Z";

  private final String code;
  private final RawStream voucher;
  private final Ids ids = new Ids();
  private final ToldBus bus = new ToldBus(this::goesToOrderZ);
  private final VoucherCheckout checkout;
  private final StoreFaults faults;
  private final Lesson lesson;

  VoucherTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    FreshStream stream = streams.fresh("voucher");
    this.code = stream.id();
    this.voucher = new RawStream(client, stream.name());
    this.checkout = new VoucherCheckout(new VoucherStreams(faults.client()), bus);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void an_order_with_a_free_voucher_is_created() {
    Heard heard = create(A);

    lesson.expect(new Ends(List.of(CREATED), List.of(A)), ends(heard));
    lesson.then("voucher is used").expect(List.of("VoucherReserved"), voucher.types());
  }

  @Test
  void a_used_voucher_is_refused_and_stays_used() {
    create(A);
    Heard second = create(B);
    Heard third = create(C);

    lesson.expect(new Ends(List.of(VOUCHER_USED, VOUCHER_USED), List.of(A)), ends(second, third));
  }

  @Test
  void of_two_at_the_same_moment_one_gets_it() {
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(Z));
    Heard heard = create(A);

    lesson.expect(new Stored(List.of(), 1), new Stored(bus.orders(), voucher.events().size()));
    lesson.then("the other one").expect(VOUCHER_USED, heard);
  }

  @Test
  void of_two_at_the_same_moment_one_gets_what_was_given_back() {
    bus.next(REFUSES_THE_ORDER);
    create(A);
    bus.next(CREATES_THE_ORDER);
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(Z));
    Heard heard = create(B);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of()), ends(heard));
  }

  @Test
  void somebody_may_be_faster_twice() {
    faults
        .next(Call.APPEND)
        .waitsFor(() -> reservedElsewhere(Y))
        .waitsFor(() -> releasedElsewhere(Y));
    faults.nth(2, Call.APPEND).waitsFor(() -> reservedElsewhere(Z));
    Heard heard = create(A);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of()), ends(heard));
  }

  @Test
  void an_outage_does_not_make_a_voucher_used() {
    faults.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);
    Heard heard = create(A);

    lesson.expect(new Ends(List.of(FAILED), List.of()), ends(heard));
  }

  @Test
  void the_same_order_on_another_machine_may_be_faster() {
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(A));
    Heard heard = create(A);

    lesson.expect(new Reserved(CREATED, 1), new Reserved(heard, voucher.events().size()));
  }

  @Test
  void where_the_rules_refuse_the_order_the_voucher_is_free_again() {
    bus.next(REFUSES_THE_ORDER);
    Heard first = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(REJECTED, CREATED), List.of(B)), ends(first, second));
  }

  @Test
  void an_order_that_is_already_there_keeps_its_voucher() {
    create(A);
    bus.next(FINDS_THE_ORDER_ALREADY_THERE);
    Heard again = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of(A)), ends(second));
    lesson.shared("the bus answered").expect(REJECTED, again);
  }

  @Test
  void where_nobody_knows_whether_there_is_an_order_the_voucher_is_kept() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    Heard first = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(FAILED, VOUCHER_USED), List.of(A)), ends(first, second));
  }

  @Test
  void where_others_have_written_to_the_order_it_keeps_its_voucher() {
    bus.next(IS_TOO_SLOW);
    Heard first = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of(A)), ends(second));
    lesson.shared("the bus answered").expect(FAILED, first);
  }

  @Test
  void what_another_order_has_by_now_is_not_given_back() {
    bus.next(IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER);
    Heard first = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of()), ends(second));
    lesson.then("the refusal").expect(REJECTED, first);
  }

  @Test
  void what_another_order_gets_at_the_last_moment_is_not_given_back() {
    bus.next(REFUSES_THE_ORDER);
    faults.nth(2, Call.APPEND).waitsFor(this::goesToOrderZ);
    Heard first = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard second = create(B);

    lesson.expect(new Ends(List.of(VOUCHER_USED), List.of()), ends(second));
    lesson.then("the refusal").expect(REJECTED, first);
  }

  @Test
  void the_same_order_goes_on_where_it_was_broken_off() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    create(A);
    bus.next(CREATES_THE_ORDER);
    Heard again = create(A);

    lesson.expect(CREATED, again);
  }

  @Test
  void what_an_earlier_attempt_left_reserved_is_given_back_as_well() {
    bus.next(TIMES_OUT);
    create(A);
    bus.next(REFUSES_THE_ORDER);
    Heard again = create(A);
    bus.next(CREATES_THE_ORDER);
    Heard ofAnother = create(B);

    lesson.expect(new Ends(List.of(REJECTED, CREATED), List.of(B)), ends(again, ofAnother));
  }

  @Test
  void a_voucher_that_was_given_back_can_be_reserved_and_given_back_again() {
    bus.next(REFUSES_THE_ORDER);
    create(A);
    create(B);
    bus.next(CREATES_THE_ORDER);
    create(C);

    lesson.expect(
        List.of(
            "VoucherReserved",
            "VoucherReleased",
            "VoucherReserved",
            "VoucherReleased",
            "VoucherReserved"),
        voucher.types());
  }

  private Heard create(String orderId) {
    Cart cart = new Cart("customer-7", List.of(new Cart.Line("cup", 1)));
    CreateOrder command = new CreateOrder(ids.get(), orderId, cart, euros("7.40"));
    return Heard.from(Outcome.ofRunning(() -> checkout.createOrder(code, command)));
  }

  /** Another machine gives the voucher back for order A, and order Z takes it. */
  private void goesToOrderZ() {
    releasedElsewhere(A);
    reservedElsewhere(Z);
  }

  /** Another machine has been faster. */
  private void reservedElsewhere(String order) {
    voucher.append("VoucherReserved", "{\"orderId\":\"%s\"}".formatted(order));
  }

  private void releasedElsewhere(String order) {
    voucher.append("VoucherReleased", "{\"orderId\":\"%s\"}".formatted(order));
  }

  private Ends ends(Heard... heard) {
    return new Ends(List.of(heard), bus.orders());
  }

  /** What the caller heard. */
  enum Heard {
    CREATED,
    VOUCHER_USED,
    REJECTED,
    FAILED;

    static Heard from(Outcome<Void> creation) {
      if (creation.threw(VoucherUsed.class)) {
        return VOUCHER_USED;
      }
      if (creation.threw(OrderRejected.class)) {
        return REJECTED;
      }
      return creation.thrown().isPresent() ? FAILED : CREATED;
    }
  }

  private record Ends(List<Heard> heard, List<String> orders) {}

  private record Stored(List<String> orders, int reservations) {}

  private record Reserved(Heard heard, int reservations) {}
}
