package workshop.kit.spec;

import java.util.List;
import java.util.function.Predicate;

/** The last third of a specification. */
sealed interface Expectation<S, E> {
  /** For people. */
  String words();

  /** How the outcome differs, one line each; none when it is as expected. */
  List<String> differencesTo(CommandOutcome<S, E> outcome);

  record Events<S, E>(List<E> expected) implements Expectation<S, E> {
    @Override
    public String words() {
      return Shown.events(expected);
    }

    @Override
    public List<String> differencesTo(CommandOutcome<S, E> outcome) {
      return outcome instanceof CommandOutcome.Decided<S, E> decided
          ? Differences.between(expected, decided.events())
          : unlike(outcome, words());
    }
  }

  record Rejected<S, E>() implements Expectation<S, E> {
    @Override
    public String words() {
      return "rejected";
    }

    @Override
    public List<String> differencesTo(CommandOutcome<S, E> outcome) {
      return outcome instanceof CommandOutcome.Rejected<S, E>
          ? List.of()
          : unlike(outcome, words());
    }
  }

  record RejectedFor<S, E>(Object reason) implements Expectation<S, E> {
    @Override
    public String words() {
      return "rejected: " + Shown.value(reason);
    }

    @Override
    public List<String> differencesTo(CommandOutcome<S, E> outcome) {
      boolean same =
          outcome instanceof CommandOutcome.Rejected<S, E> rejected
              && rejected.reason().equals(reason);
      return same ? List.of() : unlike(outcome, words());
    }
  }

  record EventsLike<S, E>(String words, Predicate<List<E>> isTrue) implements Expectation<S, E> {
    @Override
    public List<String> differencesTo(CommandOutcome<S, E> outcome) {
      boolean same =
          outcome instanceof CommandOutcome.Decided<S, E> decided && isTrue.test(decided.events());
      return same ? List.of() : unlike(outcome, words());
    }
  }

  record StateLike<S, E>(String words, Predicate<S> isTrue) implements Expectation<S, E> {
    @Override
    public List<String> differencesTo(CommandOutcome<S, E> outcome) {
      boolean same =
          outcome instanceof CommandOutcome.Decided<S, E> decided
              && isTrue.test(decided.stateAfter().get());
      return same ? List.of() : unlike(outcome, words());
    }
  }

  private static List<String> unlike(CommandOutcome<?, ?> outcome, String expected) {
    return List.of(outcome.shown() + ", expected " + expected);
  }
}
