package shop.orders.aggregate;

import static shop.orders.fixtures.Amounts.euros;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;

/** Deciders that are wrong, each in one way. */
final class WrongDeciders {
  static final String BELIEVES_THE_PAGE = "believes the page";
  static final String WRONG_TRACKING_NUMBER = "wrong tracking number";
  static final String SHIPS_TWICE = "ships twice";
  static final String SHIPS_UNPAID = "ships unpaid";
  static final String SHIPS_AGAIN = "ships again";
  static final String ONE_SUM = "one sum";
  static final String ONE_PIECE = "one piece";
  static final String WITHOUT_LIMIT = "without limit";
  static final String LINES_ALONE = "lines alone";
  static final String FORGETS_REFUNDS = "forgets refunds";
  static final String WRONG_REASON = "wrong reason";

  private final OrderDecider right;

  private WrongDeciders(OrderDecider right) {
    this.right = right;
  }

  /** Each by its fault: the right one, with this fault planted in it. */
  static Map<String, PlantedDecider> of(OrderDecider right) {
    return new WrongDeciders(right).all();
  }

  private Map<String, PlantedDecider> all() {
    Map<String, PlantedDecider> planted = new LinkedHashMap<>();
    planted.put(BELIEVES_THE_PAGE, new BelievesThePage(right));
    planted.put(
        WRONG_TRACKING_NUMBER,
        onParcels(s -> List.of(new OrderShipped(s.orderId(), s.orderId(), s.shippedAt()))));
    planted.put(SHIPS_TWICE, onParcels(s -> List.of(s, s)));
    planted.put(SHIPS_UNPAID, new ShipsIn(OrderStatus.CREATED, right));
    planted.put(SHIPS_AGAIN, new ShipsIn(OrderStatus.SHIPPED, right));
    planted.put(ONE_SUM, PlantedDecider.that(right, WrongDeciders::inOneSum));
    planted.put(ONE_PIECE, new OnePieceOfEachLine(right));
    planted.put(WITHOUT_LIMIT, new WithoutEnd(right));
    planted.put(LINES_ALONE, new EachLineAlone(right));
    planted.put(FORGETS_REFUNDS, new ForgetsRefunds(right));
    planted.put(WRONG_REASON, new WrongReason(right));
    return planted;
  }

  private interface Change<E> {
    List<OrderEvent> of(E event);
  }

  private PlantedDecider onParcels(Change<OrderShipped> change) {
    return PlantedDecider.that(
        right,
        events ->
            events.stream()
                .flatMap(e -> e instanceof OrderShipped s ? change.of(s).stream() : Stream.of(e))
                .toList());
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
    BelievesThePage(OrderDecider right) {
      super(right);
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

  /** Ships orders of a status that are not to be shipped, as if they were paid and in the house. */
  private static final class ShipsIn extends PlantedDecider {
    private final OrderStatus status;

    ShipsIn(OrderStatus status, OrderDecider right) {
      super(right);
      this.status = status;
    }

    @Override
    public List<OrderEvent> decide(OrderState s, OrderCommand command) {
      boolean asIfConfirmed = command instanceof ShipOrder && s.status() == status;
      OrderState confirmed =
          new OrderState(
              OrderStatus.CONFIRMED,
              s.customerId(),
              s.items(),
              s.totalAmount(),
              s.refunds(),
              s.paymentId().or(() -> Optional.of("payment-0")));
      return right.decide(asIfConfirmed ? confirmed : s, command);
    }
  }

  private static final class OnePieceOfEachLine extends PlantedDecider {
    OnePieceOfEachLine(OrderDecider right) {
      super(right);
    }

    @Override
    public List<OrderEvent> decide(OrderState state, OrderCommand command) {
      right.decide(state, command); // the limit is the right one: only the amounts are wrong
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

  private static final class EachLineAlone extends PlantedDecider {
    EachLineAlone(OrderDecider right) {
      super(right);
    }

    @Override
    public List<OrderEvent> decide(OrderState state, OrderCommand command) {
      if (!(command instanceof RefundOrder refund) || refund.returned().isEmpty()) {
        return right.decide(state, command);
      }
      return refund.returned().stream()
          .map(line -> new RefundOrder(refund.commandId(), refund.orderId(), List.of(line)))
          .flatMap(alone -> right.decide(state, alone).stream())
          .toList();
    }
  }

  private static final class WithoutEnd extends PlantedDecider {
    WithoutEnd(OrderDecider right) {
      super(right);
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
    ForgetsRefunds(OrderDecider right) {
      super(right);
    }

    @Override
    public OrderState evolve(OrderState state, OrderEvent event) {
      return event instanceof OrderRefunded ? state : right.evolve(state, event);
    }
  }

  private static final class WrongReason extends PlantedDecider {
    WrongReason(OrderDecider right) {
      super(right);
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
