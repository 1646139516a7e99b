package shop.orders.repository;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.repository.FakeBus.Answer.CREATES_THE_ORDER;
import static shop.orders.repository.FakeBus.Answer.CREATES_THE_ORDER_AND_CONFLICTS;
import static shop.orders.repository.FakeBus.Answer.CREATES_THE_ORDER_AND_TIMES_OUT;
import static shop.orders.repository.FakeBus.Answer.FINDS_THE_ORDER;
import static shop.orders.repository.FakeBus.Answer.REFUSES_THE_ORDER;
import static shop.orders.repository.VoucherTest.Ending.CREATED;
import static shop.orders.repository.VoucherTest.Ending.FAILED;
import static shop.orders.repository.VoucherTest.Ending.REJECTED;
import static shop.orders.repository.VoucherTest.Ending.VOUCHER_USED;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.Cart;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

@Exercise("2.13")
@EventStore
class VoucherTest {
  private static final String A = "order A";
  private static final String B = "order B";
  private static final String C = "order C";
  private static final UUID ELSEWHERE = UUID.randomUUID();

  private final String code;
  private final RawStream voucher;
  private final Ids commands = new Ids();
  private final FakeBus bus = new FakeBus();
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
  void a_free_voucher_is_reserved_and_the_order_created() {
    Ending ending = create(A);

    told(ending).expect(new Ends(List.of(CREATED), List.of(A)), ends(ending));
    lesson.then("it is reserved").expect(List.of("VoucherReserved"), voucher.types());
  }

  @Test
  void a_used_voucher_is_refused() {
    create(A);
    Ending second = create(B);
    Ending third = create(C);

    told(second, third)
        .when(voucher.types().isEmpty(), "never reserved")
        .when(third == VOUCHER_USED && bus.orders().size() > 1, "created before")
        .expect(new Ends(List.of(VOUCHER_USED, VOUCHER_USED), List.of(A)), ends(second, third));
  }

  @Test
  void only_the_first_of_two_orders_wins() {
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(B));
    Ending ending = create(A);

    lesson.expect(List.of(), bus.orders());
    lesson.then("the caller").expect(VOUCHER_USED, ending);

    releasedElsewhere(B);
    List<String> faster = new ArrayList<>();
    faults.nth(2, Call.READ).waitsFor(() -> reservedElsewhere(C)).waitsFor(() -> faster.add(C));
    create(A);
    lesson.then("between two reads").expect(faster.isEmpty() || bus.orders().isEmpty());
  }

  @Test
  void the_same_order_may_come_again() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    create(A);
    bus.next(CREATES_THE_ORDER);

    lesson.expect(CREATED, create(A));
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(A));
    lesson.then("on another machine").expect(CREATED, create(A));
  }

  @Test
  void a_refused_order_releases_its_voucher() {
    bus.next(REFUSES_THE_ORDER);
    Ending first = create(A);
    bus.next(CREATES_THE_ORDER);
    Ending second = create(B);

    told(first, second)
        .when(voucher.types().contains("VoucherReleased"), "it was released")
        .expect(new Ends(List.of(REJECTED, CREATED), List.of(B)), ends(first, second));
  }

  @Test
  void an_existing_order_keeps_its_voucher() {
    create(A);
    bus.next(FINDS_THE_ORDER);
    Ending again = create(A);
    bus.next(CREATES_THE_ORDER);
    create(B);

    lesson.expect(List.of(A), bus.orders());
    Lesson told = again == CREATED ? lesson.then("a result") : lesson.then("the caller");
    told.expect(REJECTED, again);
  }

  @Test
  void after_any_other_failure_the_voucher_stays_reserved() {
    bus.next(CREATES_THE_ORDER_AND_TIMES_OUT);
    Ending first = create(A);
    bus.next(CREATES_THE_ORDER);
    Ending second = create(B);

    told(first, second)
        .expect(new Ends(List.of(FAILED, VOUCHER_USED), List.of(A)), ends(first, second));
  }

  @Test
  void a_release_ends_only_its_own_attempt() {
    CreateOrder command = commandFor(A);
    bus.meanwhile(
        () -> {
          create(command);
          bus.next(REFUSES_THE_ORDER);
        });
    create(command);
    List<String> eventsOfA = voucher.types();
    bus.next(CREATES_THE_ORDER);
    create(B);

    lesson
        .when(Collections.frequency(eventsOfA, "VoucherReserved") == 1, "reserved once")
        .expect(List.of(A), bus.orders());
  }

  @Test
  @Beyond
  void a_conflict_keeps_the_voucher_too() {
    bus.next(CREATES_THE_ORDER_AND_CONFLICTS);
    Ending first = create(A);
    bus.next(CREATES_THE_ORDER);
    Ending second = create(B);

    told(first, second)
        .expect(new Ends(List.of(FAILED, VOUCHER_USED), List.of(A)), ends(first, second));
  }

  @Test
  @Beyond
  void only_the_first_of_two_orders_gets_a_released_voucher() {
    bus.next(REFUSES_THE_ORDER);
    create(A);
    bus.next(CREATES_THE_ORDER);
    faults.next(Call.APPEND).waitsFor(() -> reservedElsewhere(C));
    Ending ending = create(B);

    told(ending).expect(new Ends(List.of(VOUCHER_USED), List.of()), ends(ending));
  }

  @Test
  @Beyond
  void every_new_attempt_of_a_reservation_expects_a_revision() {
    faults
        .next(Call.APPEND)
        .waitsFor(() -> reservedElsewhere(B))
        .waitsFor(() -> releasedElsewhere(B));
    faults.nth(2, Call.APPEND).waitsFor(() -> reservedElsewhere(C));
    create(A);

    lesson.expect(List.of(), bus.orders());
  }

  @Test
  @Beyond
  void an_outage_is_no_used_voucher() {
    faults.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);

    lesson.expect(FAILED, create(A));
  }

  @Test
  @Beyond
  void the_refusal_reaches_the_caller_even_if_the_release_fails() {
    bus.next(REFUSES_THE_ORDER);
    faults.nth(2, Call.APPEND).neverArrives(Status.UNAVAILABLE);

    Outcome<Void> creation = Outcome.ofRunning(() -> checkout.createOrder(code, commandFor(A)));

    lesson.expect("OrderRejected", Ended.with(creation));
    int suppressed = creation.thrown().map(thrown -> thrown.getSuppressed().length).orElse(0);
    lesson.then("it is suppressed").expect(1, suppressed);
  }

  private Ending create(String orderId) {
    return create(commandFor(orderId));
  }

  private Ending create(CreateOrder command) {
    return Ending.of(Outcome.ofRunning(() -> checkout.createOrder(code, command)));
  }

  private CreateOrder commandFor(String orderId) {
    Cart cart = new Cart("customer-7", List.of(new Cart.Line("cup", 1)));
    return new CreateOrder(commands.get(), orderId, cart, euros("7.40"));
  }

  /** Another machine reserves the voucher. */
  private void reservedElsewhere(String order) {
    voucher.append("VoucherReserved", attempt(order));
  }

  private void releasedElsewhere(String order) {
    voucher.append("VoucherReleased", attempt(order));
  }

  private static String attempt(String order) {
    return "{\"orderId\":\"%s\",\"attempt\":\"%s\"}".formatted(order, ELSEWHERE);
  }

  private Lesson told(Ending first) {
    List<String> created = bus.orders();
    return lesson
        .with("first", first)
        .with("created", created.isEmpty() ? "no order" : String.join(", ", created));
  }

  private Lesson told(Ending first, Ending second) {
    return told(first).with("second", second);
  }

  private Ends ends(Ending... endings) {
    return new Ends(List.of(endings), bus.orders());
  }

  /** How a call of createOrder ended. */
  enum Ending {
    CREATED,
    VOUCHER_USED,
    REJECTED,
    FAILED;

    static Ending of(Outcome<Void> creation) {
      if (creation.threw(VoucherUsed.class)) {
        return VOUCHER_USED;
      }
      if (creation.threw(OrderRejected.class)) {
        return REJECTED;
      }
      return creation.thrown().isPresent() ? FAILED : CREATED;
    }
  }

  private record Ends(List<Ending> endings, List<String> orders) {}
}
