package shop.orders.repository;

import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WrongExpectedVersionException;
import java.util.UUID;
import java.util.stream.Stream;
import shop.orders.aggregate.Order;
import workshop.kit.Lesson;

/** Calls a repository: what it throws where nothing should go wrong is a lesson. */
final class Tried {
  private Tried() {}

  /**
   * @param orderId an order that exists, or that never existed
   */
  static Order load(OrderRepository orders, String orderId) {
    try {
      return orders.load(orderId);
    } catch (RuntimeException e) {
      throw ofTheLoad(e).failure("an order", e.toString());
    }
  }

  /** What load throws, where it must not answer. */
  static RuntimeException loadFails(OrderRepository orders, String orderId, Lesson otherwise) {
    Order order;
    try {
      order = orders.load(orderId);
    } catch (RuntimeException asItShouldBe) {
      return asItShouldBe;
    }
    throw otherwise.failure("an exception", inShort(order));
  }

  static String inShort(Order order) {
    return "%s, %d items, at revision %d"
        .formatted(order.state().status(), order.state().items().size(), order.version());
  }

  private static Lesson ofTheLoad(RuntimeException e) {
    if (e instanceof StreamNotFoundException) {
      return new Lesson(
          "We asked for an order that never existed, and load threw " + e + ".",
          "In production no order can ever be created: the first command finds no stream, of"
              + " course.",
          "what your code does when the client says that there is no such stream");
    }
    if (wraps(e, StreamNotFoundException.class)) {
      return new Lesson(
          "We asked for an order that never existed, and load threw "
              + e.getClass().getSimpleName()
              + ". The client's own exception, StreamNotFoundException, is wrapped in it, so no"
              + " catch of StreamNotFoundException sees it.",
          "In production no order can ever be created: the first command finds no stream, of"
              + " course.",
          "how your code waits for the client's future. StoreAnswers, beside your repository, waits"
              + " without wrapping.");
    }
    return new Lesson(
        "We asked for an order, and load threw " + e + ".",
        "In production every command fails, for every order.",
        "the line of yours that this exception comes from");
  }

  static CommandResult save(OrderRepository orders, Order order, UUID commandId) {
    try {
      return orders.save(order, commandId);
    } catch (RuntimeException e) {
      throw new Lesson(
              "Nobody else wrote to the order and the store was well, and save threw " + e + ".",
              "In production nothing that is decided is ever stored.",
              "the line of yours that this exception comes from")
          .failure("a result", e.toString());
    }
  }

  static boolean saveFails(OrderRepository orders, Order order, UUID commandId) {
    try {
      orders.save(order, commandId);
      return false;
    } catch (RuntimeException refused) {
      return true;
    }
  }

  /** Whether the store said that somebody was faster, and a wrapper hides it from every catch. */
  static boolean wrapsAConflict(Throwable e) {
    return wraps(e, WrongExpectedVersionException.class);
  }

  static boolean wraps(Throwable e, Class<?> type) {
    return Stream.iterate(e.getCause(), cause -> cause != null, Throwable::getCause)
        .anyMatch(type::isInstance);
  }
}
