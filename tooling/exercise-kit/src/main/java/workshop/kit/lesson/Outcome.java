package workshop.kit.lesson;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import workshop.todo.Todo;

/**
 * What a call of the learner's code came to: a value, or what it threw. A TODO is no outcome; it
 * goes on to the test.
 *
 * @param <T> of the value
 */
public sealed interface Outcome<T> {
  /** The call returned this; null for a call without a value. */
  record Returned<T>(T value) implements Outcome<T> {}

  /** The call threw this. */
  record Threw<T>(Throwable exception) implements Outcome<T> {}

  /** Makes the call. */
  static <T> Outcome<T> of(Callable<T> call) {
    try {
      return new Returned<>(call.call());
    } catch (Todo todo) {
      throw todo;
    } catch (VirtualMachineError machine) {
      throw machine;
    } catch (Throwable thrown) {
      return new Threw<>(thrown);
    }
  }

  /** The same for a call without a value. */
  static Outcome<Void> ofRunning(Action action) {
    return of(
        () -> {
          action.run();
          return null;
        });
  }

  /** A call without a value. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  /** What it threw, if it did. */
  default Optional<Throwable> thrown() {
    return switch (this) {
      case Returned<T> returned -> Optional.empty();
      case Threw<T> threw -> Optional.of(threw.exception());
    };
  }

  /** Whether it threw an exception of this type. */
  default boolean threw(Class<? extends Throwable> type) {
    return thrown().filter(type::isInstance).isPresent();
  }

  /** Whether it threw an exception with one of this type inside, where no catch sees it. */
  default boolean wraps(Class<? extends Throwable> type) {
    return thrown().stream()
        .flatMap(outer -> Stream.iterate(outer.getCause(), c -> c != null, Throwable::getCause))
        .anyMatch(type::isInstance);
  }
}
