package workshop.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workshop.kit.spec.SpecificationTest.Event.Deposited;
import workshop.kit.spec.SpecificationTest.Event.Withdrawn;

class SpecificationTest {
  private static final Rules<BigDecimal, Withdraw, Event> RIGHT =
      account((balance, command) -> List.of(new Withdrawn(command.amount(), List.of("till 1"))));

  @Test
  void holds_when_the_decider_does_as_it_says() {
    Result result = withdrawTen().then(withdrawn("10", "till 1")).on(RIGHT);

    assertThat(result.holds()).isTrue();
    assertThat(result.differences()).isEmpty();
  }

  @Test
  void reads_as_a_sentence() {
    assertThat(withdrawTen().then(withdrawn("10", "till 1")))
        .hasToString(
            "who has money gets it: given [Deposited(amount=50)], when Withdraw(amount=10), then"
                + " [Withdrawn(amount=10, tills=[\"till 1\"])]");
    assertThat(withdrawTen().thenNothing().toString()).endsWith("then nothing");
    assertThat(withdrawTen().thenRejected("POOR").toString()).endsWith("then rejected: \"POOR\"");
  }

  @Test
  void names_the_field_that_differs() {
    assertThat(withdrawTen().then(withdrawn("11", "till 2")).on(RIGHT).differences())
        .containsExactly(
            "event 1, Withdrawn: amount is 10, expected 11",
            "event 1, Withdrawn: tills[0] is \"till 1\", expected \"till 2\"");
  }

  @Test
  void names_the_event_that_is_missing_or_one_too_many() {
    Event first = withdrawn("10", "till 1");

    assertThat(
            withdrawTen().then(first, new Deposited(new BigDecimal("1"))).on(RIGHT).differences())
        .containsExactly("event 2 is missing: Deposited(amount=1)");
    assertThat(withdrawTen().thenNothing().on(RIGHT).differences())
        .containsExactly("event 1 is one too many: Withdrawn(amount=10, tills=[\"till 1\"])");
  }

  @Test
  void names_an_event_of_another_type() {
    assertThat(withdrawTen().then(new Deposited(BigDecimal.TEN)).on(RIGHT).differences())
        .containsExactly("event 1 is Withdrawn(amount=10, tills=[\"till 1\"]), not Deposited");
  }

  @Test
  void looks_past_an_equals_that_lies_and_at_the_value_of_numbers() {
    assertThat(withdrawTen().then(withdrawn("10.00", "till 1")).on(RIGHT).holds()).isTrue();
    assertThat(new Withdrawn(BigDecimal.ONE, List.of())).isEqualTo(withdrawn("11", "till 2"));
    assertThat(withdrawTen().then(withdrawn("11", "till 1")).on(RIGHT).holds()).isFalse();
  }

  @Test
  void compares_lists_whatever_class_keeps_them() {
    Withdrawn withdrawn = new Withdrawn(BigDecimal.TEN, new ArrayList<>(List.of("till 1")));

    assertThat(withdrawTen().then(withdrawn).on(RIGHT).holds()).isTrue();
  }

  @Test
  void compares_the_fields_of_classes_that_are_no_records() {
    Rules<BigDecimal, Withdraw, Event> rules =
        account((balance, command) -> List.of(new Event.Noted(new Event.Note("a"))));

    assertThat(withdrawTen().then(new Event.Noted(new Event.Note("a"))).on(rules).holds()).isTrue();
    assertThat(withdrawTen().then(new Event.Noted(new Event.Note("b"))).on(rules).differences())
        .containsExactly("event 1, Noted: note.text is \"a\", expected \"b\"");
  }

  @Test
  void a_refusal_has_a_reason() {
    Specification<BigDecimal, Withdraw, Event> poor = withdraw("60").thenRejected("TOO_LITTLE");

    assertThat(poor.on(RIGHT).holds()).isTrue();
    assertThat(withdraw("60").thenRejected().on(RIGHT).holds()).isTrue();
    assertThat(withdraw("60").thenRejected("CLOSED").on(RIGHT).differences())
        .containsExactly("rejected: \"TOO_LITTLE\", expected rejected: \"CLOSED\"");
    assertThat(withdraw("60").then(withdrawn("60", "till 1")).on(RIGHT).differences().getFirst())
        .startsWith("rejected: \"TOO_LITTLE\", expected [Withdrawn(");
    assertThat(withdrawTen().thenRejected("TOO_LITTLE").on(RIGHT).differences())
        .containsExactly(
            "[Withdrawn(amount=10, tills=[\"till 1\"])], expected rejected: \"TOO_LITTLE\"");
  }

  @Test
  void shows_a_field_beside_the_field_that_was_expected() {
    Result field = withdrawTen().then(withdrawn("11", "till 1")).on(RIGHT);
    Result whole = withdrawTen().thenRejected("CLOSED").on(RIGHT);

    assertThat(field.expectedThere()).isEqualTo("event 1, Withdrawn: amount is 11");
    assertThat(field.actualThere()).isEqualTo("event 1, Withdrawn: amount is 10");
    assertThat(whole.expectedThere()).isEqualTo("rejected: \"CLOSED\"");
    assertThat(whole.actualThere()).isEqualTo("[Withdrawn(amount=10, tills=[\"till 1\"])]");
  }

  @Test
  void tells_its_author_what_they_expect() {
    assertThat(withdraw("60").thenRejected("CLOSED").on(RIGHT).toItsAuthor())
        .isEqualTo("you expect the reason \"CLOSED\", the decider gives the reason \"TOO_LITTLE\"");
    assertThat(withdrawTen().thenRejected().on(RIGHT).toItsAuthor())
        .isEqualTo(
            "you expect rejected, the decider gives"
                + " [Withdrawn(amount=10, tills=[\"till 1\"])]");
    assertThat(withdrawTen().then(withdrawn("11", "till 1")).on(RIGHT).toItsAuthor())
        .isEqualTo("event 1, Withdrawn: amount is 10, you expect 11");
  }

  @Test
  void a_defect_is_no_refusal() {
    Rules<BigDecimal, Withdraw, Event> broken =
        account(
            (balance, command) -> {
              throw new IllegalArgumentException("no such till");
            });

    assertThat(withdrawTen().thenRejected().on(broken).differences())
        .containsExactly(
            "it threw java.lang.IllegalArgumentException: no such till, expected rejected");
  }

  @Test
  void can_ask_for_less_than_the_exact_events() {
    assertThat(withdrawTen().thenEvents("one", events -> events.size() == 1).on(RIGHT).holds())
        .isTrue();
    assertThat(
            withdrawTen().thenEvents("two", events -> events.size() == 2).on(RIGHT).differences())
        .containsExactly("[Withdrawn(amount=10, tills=[\"till 1\"])], expected two");
    assertThat(withdrawTen().thenState("40 are left", b -> b.intValue() == 40).on(RIGHT).holds())
        .isTrue();
    assertThat(withdrawTen().thenState("50 are left", b -> b.intValue() == 50).on(RIGHT).holds())
        .isFalse();
  }

  @Test
  void lets_errors_through() {
    Rules<BigDecimal, Withdraw, Event> unwritten =
        account(
            (balance, command) -> {
              throw new AssertionError("to be written");
            });

    assertThatThrownBy(() -> withdrawTen().thenRejected().on(unwritten))
        .hasMessage("to be written");
  }

  @Test
  void a_trial_tells_which_specifications_and_which_wrong_deciders_stand_out() {
    Specification<BigDecimal, Withdraw, Event> good = withdrawTen().then(withdrawn("10", "till 1"));
    Specification<BigDecimal, Withdraw, Event> wrong =
        named("all is given away").when(new Withdraw(BigDecimal.TEN)).thenNothing();
    Specification<BigDecimal, Withdraw, Event> idle =
        named("something comes out")
            .when(new Withdraw(BigDecimal.TEN))
            .thenEvents("some", events -> !events.isEmpty());
    Rules<BigDecimal, Withdraw, Event> alwaysOne =
        account((balance, command) -> List.of(withdrawn("1", "till 1")));
    Rules<BigDecimal, Withdraw, Event> forgetsTheLimit =
        new Rules<>(
            RIGHT.initial(),
            RIGHT.evolve(),
            (balance, command) -> List.of(new Withdrawn(command.amount(), List.of("till 1"))),
            RIGHT.rejection());

    SpecificationTrial trial =
        SpecificationTrial.of(
            List.of(good, wrong, idle), RIGHT, Map.of("always gives one", alwaysOne));

    assertThat(trial.wrongOnTheRight())
        .extracting(Result::specification)
        .containsExactly("all is given away");
    assertThat(trial.neverFailing()).containsExactly("something comes out");
    assertThat(trial.uncaught()).isEmpty();
    assertThat(
            SpecificationTrial.of(
                    List.of(good, idle), RIGHT, Map.of("forgets the limit", forgetsTheLimit))
                .uncaught())
        .containsExactly("forgets the limit");
  }

  @Test
  void a_result_shows_all_that_was_found() {
    assertThat(withdrawTen().thenNothing().on(RIGHT))
        .hasToString(
            """
            who has money gets it:
              event 1 is one too many: Withdrawn(amount=10, tills=["till 1"])\
            """);
  }

  private static Specification.When<BigDecimal, Withdraw, Event> withdrawTen() {
    return withdraw("10");
  }

  private static Specification.When<BigDecimal, Withdraw, Event> withdraw(String amount) {
    return named("who has money gets it").when(new Withdraw(new BigDecimal(amount)));
  }

  private static Specification.Given<BigDecimal, Withdraw, Event> named(String name) {
    return Specification.<BigDecimal, Withdraw, Event>named(name)
        .given(new Deposited(new BigDecimal("50")));
  }

  private static Withdrawn withdrawn(String amount, String till) {
    return new Withdrawn(new BigDecimal(amount), List.of(till));
  }

  private static Rules<BigDecimal, Withdraw, Event> account(Payout payout) {
    return new Rules<>(
        BigDecimal.ZERO,
        (balance, event) ->
            switch (event) {
              case Deposited deposited -> balance.add(deposited.amount());
              case Withdrawn withdrawn -> balance.subtract(withdrawn.amount());
              case Event.Noted noted -> balance;
            },
        (balance, command) -> {
          if (balance.compareTo(command.amount()) < 0) {
            throw new IllegalStateException("TOO_LITTLE");
          }
          return payout.events(balance, command);
        },
        thrown ->
            thrown instanceof IllegalStateException
                ? Optional.of(thrown.getMessage())
                : Optional.empty());
  }

  interface Payout {
    List<Event> events(BigDecimal balance, Withdraw command);
  }

  record Withdraw(BigDecimal amount) {}

  sealed interface Event {
    record Deposited(BigDecimal amount) implements Event {}

    /** Its equals lies, as a learner's may. */
    record Withdrawn(BigDecimal amount, List<String> tills) implements Event {
      @Override
      public boolean equals(Object other) {
        return other instanceof Withdrawn;
      }

      @Override
      public int hashCode() {
        return 0;
      }
    }

    record Noted(Note note) implements Event {}

    final class Note {
      private final String text;

      Note(String text) {
        this.text = text;
      }
    }
  }
}
