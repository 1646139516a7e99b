package workshop.kit.spec;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One rule as an example: given what has happened, when this is asked for, then that follows.
 *
 * <pre>{@code
 * Specification.<OrderState, OrderCommand, OrderEvent>named("a paid order is shipped")
 *     .given(created, confirmed)
 *     .when(new ShipOrder(command, "7f3a", "TRACK-1"))
 *     .then(new OrderShipped("7f3a", "TRACK-1", NOON));
 * }</pre>
 *
 * <p>It is a value: it can be run on any decider, and says in which field of which event the
 * decider differs.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 */
public final class Specification<S, C, E> {
  private final String name;
  private final List<E> given;
  private final C when;
  private final Expectation<S, E> then;

  private Specification(String name, List<E> given, C when, Expectation<S, E> then) {
    this.name = name;
    this.given = given;
    this.when = when;
    this.then = then;
  }

  /** Starts with the rule in words. */
  public static <S, C, E> Named<S, C, E> named(String name) {
    return new Named<>(Objects.requireNonNull(name));
  }

  public String name() {
    return name;
  }

  /** Runs it. What a decider throws is part of the result; a {@link Error} is not caught. */
  public Result on(Rules<S, C, E> rules) {
    CommandOutcome<S, E> outcome = rules.run(given, when);
    return new Result(name, then.words(), outcome.shown(), then.differencesTo(outcome));
  }

  @Override
  public String toString() {
    return "%s: given %s, when %s, then %s"
        .formatted(name, Shown.events(given), Shown.value(when), then.words());
  }

  /** The rule has its words; what had happened? */
  public static final class Named<S, C, E> {
    private final String name;

    private Named(String name) {
      this.name = name;
    }

    /** What had happened, in order. */
    @SafeVarargs
    public final Given<S, C, E> given(E... events) {
      return new Given<>(name, List.of(events));
    }

    /** Nothing had happened. */
    public Given<S, C, E> givenNothing() {
      return new Given<>(name, List.of());
    }
  }

  /** It is known what had happened; what is asked for? */
  public static final class Given<S, C, E> {
    private final String name;
    private final List<E> given;

    private Given(String name, List<E> given) {
      this.name = name;
      this.given = given;
    }

    /** What is asked for. */
    public When<S, C, E> when(C command) {
      return new When<>(name, given, Objects.requireNonNull(command));
    }
  }

  /** It is known what is asked for; what follows? */
  public static final class When<S, C, E> {
    private final String name;
    private final List<E> given;
    private final C when;

    private When(String name, List<E> given, C when) {
      this.name = name;
      this.given = given;
      this.when = when;
    }

    /** Exactly these events, in this order, each field as it is here. */
    @SafeVarargs
    public final Specification<S, C, E> then(E... events) {
      return with(new Expectation.Events<>(List.of(events)));
    }

    /** No event: there is nothing left to do. */
    public Specification<S, C, E> thenNothing() {
      return with(new Expectation.Events<>(List.of()));
    }

    /** A refusal for this reason. */
    public Specification<S, C, E> thenRejected(Object reason) {
      return with(new Expectation.RejectedFor<>(Objects.requireNonNull(reason)));
    }

    /** A refusal, for whatever reason. */
    public Specification<S, C, E> thenRejected() {
      return with(new Expectation.Rejected<>());
    }

    /**
     * Events of which this is true.
     *
     * @param words what must be true of them
     */
    public Specification<S, C, E> thenEvents(String words, Predicate<List<E>> isTrue) {
      return with(new Expectation.EventsLike<>(words, isTrue));
    }

    /**
     * A state, after what was decided, of which this is true.
     *
     * @param words what must be true of it
     */
    public Specification<S, C, E> thenState(String words, Predicate<S> isTrue) {
      return with(new Expectation.StateLike<>(words, isTrue));
    }

    private Specification<S, C, E> with(Expectation<S, E> then) {
      return new Specification<>(name, given, when, then);
    }
  }
}
