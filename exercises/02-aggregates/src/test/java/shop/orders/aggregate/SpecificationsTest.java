package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.euros;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Track;

/** The table turned: the learner's specifications are run on deciders, right and wrong. */
@Exercise(id = "2.4", title = "Test it yourself", points = 15, minutes = 15, track = Track.CORE)
class SpecificationsTest {
  private static final OrderDecider RIGHT =
      new OrderDecider(
          OrderSpecifications.PRICES, Clock.fixed(OrderSpecifications.NOW, ZoneOffset.UTC));

  private final Map<String, Consumer<OrderScenario>> specifications =
      new OrderSpecifications().all();

  @Test
  void every_specification_is_green_on_the_right_decider() {
    specifications.forEach(
        (name, specification) -> {
          Optional<Throwable> red = failure(specification, RIGHT);
          new Lesson(
                  "Your specification “"
                      + name
                      + "” is red, and the decider is right: it is the one"
                      + " of 2.2.",
                  "In production a test that is red for no reason is switched off by the third"
                      + " person who meets it, and with it all that it did find.",
                  "what it gives, and what it expects. (If 2.2 is not green yet, begin there.)")
              .expect("green", red.map(SpecificationsTest::asText).orElse("green"));
        });
  }

  @Test
  void every_specification_is_red_on_some_wrong_decider() {
    Map<String, PlantedDecider> planted = planted();
    specifications.forEach(
        (name, specification) -> {
          boolean everRed =
              planted.values().stream()
                  .anyMatch(wrong -> failure(specification, wrong).isPresent());
          (notices(specification) ? tooSmall(name, planted.size()) : neverFails(name))
              .expect("red at least once", everRed ? "red at least once" : "always green");
        });
  }

  @Test
  void a_decider_that_reckons_a_wrong_total_is_found_out() {
    expectFoundOut("reckons a wrong total");
  }

  @Test
  void a_decider_that_stamps_new_orders_with_1970_is_found_out() {
    expectFoundOut("stamps new orders with 1970");
  }

  @Test
  void a_decider_that_believes_the_page_is_found_out() {
    expectFoundOut("believes any total that a page sends");
  }

  @Test
  void a_decider_that_mixes_up_the_tracking_number_is_found_out() {
    expectFoundOut("ships under the order's id instead of the tracking number");
  }

  @Test
  void a_decider_that_ships_twice_is_found_out() {
    expectFoundOut("ships the same parcel twice");
  }

  @Test
  @Judges("2.4 specify: what came back is refunded line by line")
  void a_decider_that_refunds_in_one_sum_is_found_out() {
    expectFoundOut("refunds all lines in one sum");
  }

  @Test
  void a_decider_that_does_not_count_pieces_is_found_out() {
    expectFoundOut("refunds one piece of each line");
  }

  @Test
  void a_decider_that_refunds_without_end_is_found_out() {
    expectFoundOut("gives back more than was paid");
  }

  @Test
  @Judges("2.4 specify: all refunds together are no more than was paid")
  void a_decider_that_forgets_refunds_when_it_rebuilds_is_found_out() {
    expectFoundOut("forgets refunds when it rebuilds the order from its history");
  }

  @Test
  void a_decider_that_gives_a_wrong_reason_is_found_out() {
    expectFoundOut("refuses for a wrong reason");
  }

  private static Map<String, PlantedDecider> planted() {
    Map<String, PlantedDecider> planted = new LinkedHashMap<>();
    planted.put(
        "reckons a wrong total",
        onNewOrders(o -> created(o, o.items().getFirst().unitPrice(), o.createdAt())));
    planted.put(
        "stamps new orders with 1970",
        onNewOrders(o -> created(o, o.totalAmount(), Instant.EPOCH)));
    planted.put("believes any total that a page sends", new BelievesThePage());
    planted.put(
        "ships under the order's id instead of the tracking number",
        onParcels(s -> List.of(new OrderShipped(s.orderId(), s.orderId(), s.shippedAt()))));
    planted.put("ships the same parcel twice", onParcels(s -> List.of(s, s)));
    planted.put(
        "refunds all lines in one sum", PlantedDecider.that(RIGHT, SpecificationsTest::inOneSum));
    planted.put("refunds one piece of each line", new OnePieceOfEachLine());
    planted.put("gives back more than was paid", new WithoutEnd());
    planted.put(
        "forgets refunds when it rebuilds the order from its history", new ForgetsRefunds());
    planted.put("refuses for a wrong reason", new WrongReason());
    return planted;
  }

  private void expectFoundOut(String fault) {
    PlantedDecider wrong = planted().get(fault);
    List<String> red =
        specifications.entrySet().stream()
            .filter(specification -> failure(specification.getValue(), wrong).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    new Lesson(
            "We planted a decider that " + fault + ". All of your specifications were green.",
            "In production this is the version that is released tonight, with your tests as the"
                + " reason to trust it.",
            "the specification of this rule: what does it leave open? Which facts, which parts of"
                + " them, how many, and from which history?")
        .expect(
            !red.isEmpty(), "at least one red specification", red.size() + " red specifications");
  }

  private static Lesson neverFails(String name) {
    return new Lesson(
        "Your specification “"
            + name
            + "” never fails: even a decider that does nothing at all, and one that refuses"
            + " everything, are good enough for it.",
        "In production it is a line in a report that says “tested”, and nothing more.",
        "its last line: what would have to happen for it to throw?");
  }

  private static Lesson tooSmall(String name, int planted) {
    return new Lesson(
        "Your specification “"
            + name
            + "” can fail, and yet all "
            + planted
            + " wrong deciders went through: its story is too small, or it leaves too much open.",
        "In production the fault waits for the first order that is a little larger than your"
            + " example.",
        "what somebody wants in your story, and what had happened before: with how many lines, of"
            + " how many pieces, and after what, does a wrong decider come to something else?");
  }

  /** Whether it is red on a decider that does nothing, or on one that refuses everything. */
  private static boolean notices(Consumer<OrderScenario> specification) {
    PlantedDecider idle = PlantedDecider.that(RIGHT, facts -> List.of());
    PlantedDecider stubborn =
        PlantedDecider.that(
            RIGHT,
            facts -> {
              throw new OrderRejected(Reason.NOT_NOW);
            });
    return failure(specification, idle).isPresent() || failure(specification, stubborn).isPresent();
  }

  private static Optional<Throwable> failure(
      Consumer<OrderScenario> specification,
      Decider<OrderCommand, OrderState, OrderEvent> decider) {
    try {
      specification.accept(new PlayedScenario(decider));
      return Optional.empty();
    } catch (AssertionError | RuntimeException red) {
      return Optional.of(red);
    }
  }

  private static String asText(Throwable red) {
    return switch (red) {
      case OrderRejected rejected -> "red: it was refused: " + rejected.reason();
      case AssertionError found -> "red: " + found.getMessage();
      default -> "red: " + red;
    };
  }

  private interface Change<E> {
    List<OrderEvent> of(E event);
  }

  private interface NewOrder {
    OrderCreated of(OrderCreated order);
  }

  private static PlantedDecider onNewOrders(NewOrder change) {
    return PlantedDecider.that(
        RIGHT,
        events ->
            events.stream()
                .map(e -> e instanceof OrderCreated created ? change.of(created) : e)
                .toList());
  }

  private static PlantedDecider onParcels(Change<OrderShipped> change) {
    return PlantedDecider.that(
        RIGHT,
        events ->
            events.stream()
                .flatMap(e -> e instanceof OrderShipped s ? change.of(s).stream() : Stream.of(e))
                .toList());
  }

  private static OrderCreated created(OrderCreated order, Money total, Instant at) {
    return new OrderCreated(
        order.orderId(), order.customerId(), order.items(), order.discount(), total, at);
  }

  private static List<OrderEvent> inOneSum(List<OrderEvent> events) {
    return events.stream()
        .reduce(
            (one, other) ->
                one instanceof OrderRefunded a && other instanceof OrderRefunded b
                    ? new OrderRefunded(a.orderId(), a.amount().plus(b.amount()), a.refundedAt())
                    : other)
        .map(List::of)
        .orElse(List.of());
  }

  private static final class BelievesThePage extends PlantedDecider {
    BelievesThePage() {
      super(RIGHT);
    }

    @Override
    public List<OrderEvent> decide(OrderState state, OrderCommand command) {
      try {
        return right.decide(state, command);
      } catch (OrderRejected rejected) {
        if (rejected.reason() == Reason.PRICE_CHANGED && command instanceof CreateOrder c) {
          Money total =
              c.cart().lines().stream()
                  .map(l -> OrderSpecifications.PRICES.priceOf(l.productId()).times(l.quantity()))
                  .reduce(euros("0.00"), Money::plus);
          return right.decide(state, new CreateOrder(c.commandId(), c.orderId(), c.cart(), total));
        }
        throw rejected;
      }
    }
  }

  private static final class OnePieceOfEachLine extends PlantedDecider {
    OnePieceOfEachLine() {
      super(RIGHT);
    }

    @Override
    public List<OrderEvent> decide(OrderState state, OrderCommand command) {
      return command instanceof RefundOrder refund
          ? right.decide(
              state,
              new RefundOrder(
                  refund.commandId(),
                  refund.orderId(),
                  refund.returned().stream()
                      .map(line -> new Cart.Line(line.productId(), 1))
                      .toList()))
          : right.decide(state, command);
    }
  }

  private static final class WithoutEnd extends PlantedDecider {
    WithoutEnd() {
      super(RIGHT);
    }

    @Override
    public List<OrderEvent> decide(OrderState s, OrderCommand command) {
      OrderState rich =
          new OrderState(
              s.status(),
              s.customerId(),
              s.items(),
              s.totalAmount().times(1_000),
              s.refunds(),
              s.paymentId());
      return right.decide(command instanceof RefundOrder ? rich : s, command);
    }
  }

  private static final class ForgetsRefunds extends PlantedDecider {
    ForgetsRefunds() {
      super(RIGHT);
    }

    @Override
    public OrderState evolve(OrderState state, OrderEvent event) {
      return event instanceof OrderRefunded ? state : right.evolve(state, event);
    }
  }

  private static final class WrongReason extends PlantedDecider {
    WrongReason() {
      super(RIGHT);
    }

    @Override
    public List<OrderEvent> decide(OrderState state, OrderCommand command) {
      try {
        return right.decide(state, command);
      } catch (OrderRejected rejected) {
        throw new OrderRejected(Reason.UNKNOWN_ORDER);
      }
    }
  }
}
