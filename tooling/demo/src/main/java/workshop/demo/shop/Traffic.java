package workshop.demo.shop;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.random.RandomGenerator;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.Cart;
import shop.orders.repository.CommandBus;

/** The customers and the warehouse: what they want at each tick, by chance, from a seed. */
final class Traffic {
  private static final double ORDERS_PER_TICK = 1.2;
  private static final double TICKS_PER_WAVE = 90;
  private static final int CANCELLED_ONE_IN = 40;
  private static final int RETURNED_ONE_IN = 25;

  private final CommandBus bus;
  private final RandomGenerator random;
  private final String run;
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Map<String, Cart> carts = new HashMap<>();
  private long tick;
  private int orders;
  private int commands;
  private int refused;
  private boolean open = true;
  private Optional<String> shipped = Optional.empty();

  /** A command that comes later; of two at the same tick, the one that was planned first. */
  private record Due(long tick, int number, OrderCommand command) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return tick == other.tick
          ? Integer.compare(number, other.number)
          : Long.compare(tick, other.tick);
    }
  }

  /**
   * @param run the beginning of all order ids, so that two runs share no stream
   */
  Traffic(CommandBus bus, RandomGenerator random, String run) {
    this.bus = bus;
    this.random = random;
    this.run = run;
  }

  /** Sends the commands of this tick. */
  void tick() {
    tick++;
    if (open) {
      double wave = 1 + 0.6 * Math.sin(2 * Math.PI * tick / TICKS_PER_WAVE);
      for (double left = ORDERS_PER_TICK * wave; random.nextDouble() < left; left--) {
        order();
      }
    }
    while (!due.isEmpty() && due.peek().tick() <= tick) {
      send(due.remove().command());
    }
  }

  /** Plans what follows an event of an order. */
  void note(String eventType, String orderId) {
    switch (eventType) {
      case "OrderConfirmed" ->
          later(
              2 + random.nextInt(8),
              new OrderCommand.ShipOrder(id(), orderId, "parcel-" + orderId));
      case "OrderShipped" -> {
        Cart cart = carts.remove(orderId);
        if (cart != null && random.nextInt(RETURNED_ONE_IN) == 0) {
          List<Cart.Line> returned = List.of(new Cart.Line(cart.lines().getFirst().productId(), 1));
          later(3 + random.nextInt(20), new OrderCommand.RefundOrder(id(), orderId, returned));
        } else {
          shipped = Optional.of(orderId); // Nothing follows for this order.
        }
      }
      case "OrderCancelled" -> carts.remove(orderId);
      default -> {}
    }
  }

  /** Opens the shop, or closes it for the night: no customer orders then. */
  void open(boolean isOpen) {
    open = isOpen;
  }

  boolean isOpen() {
    return open;
  }

  /** An order that is done; the last one. */
  Optional<String> lastShipped() {
    return shipped;
  }

  /** The number of commands that the rules have refused. */
  int refused() {
    return refused;
  }

  private void order() {
    Cart cart = Catalog.cart(random);
    String orderId = "%s-%05d".formatted(run, ++orders);
    carts.put(orderId, cart);
    send(new OrderCommand.CreateOrder(id(), orderId, cart, Catalog.total(cart)));
    if (random.nextInt(CANCELLED_ONE_IN) == 0) {
      later(random.nextInt(12), new OrderCommand.CancelOrder(id(), orderId, "changed their mind"));
    }
  }

  private void later(int ticks, OrderCommand command) {
    due.add(new Due(tick + 1 + ticks, commands, command));
  }

  private void send(OrderCommand command) {
    try {
      bus.dispatch(command);
    } catch (OrderRejected tooLate) {
      refused++; // Cancelled after the parcel left, for example.
    }
  }

  private UUID id() {
    return UUID.nameUUIDFromBytes(
        (run + "/command/" + ++commands).getBytes(StandardCharsets.UTF_8));
  }
}
