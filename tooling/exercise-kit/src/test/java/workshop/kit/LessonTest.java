package workshop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.spec.Result;

class LessonTest {
  private static final Lesson LESSON =
      new Lesson(
          "The order forgot one of its two items.",
          "In production that is a parcel with a hole in it.",
          "Who else holds the list?");

  @Test
  void says_nothing_when_the_two_are_equal() {
    assertThatNoException().isThrownBy(() -> LESSON.expect(2, 2));
    assertThatNoException().isThrownBy(() -> LESSON.expect(null, null));
    assertThatNoException().isThrownBy(() -> LESSON.expect(true, "two", "two"));
  }

  @Test
  void teaches_in_this_order_what_happened_the_difference_the_harm_and_the_place() {
    LessonFailure failure = failureOf(() -> LESSON.expect(2, 1));

    assertThat(failure)
        .hasMessage(
            """
            The order forgot one of its two items.
            Expected: 2
            Actual:   1
            In production that is a parcel with a hole in it.
            Look at: Who else holds the list?\
            """);
  }

  @Test
  void hands_its_parts_to_the_grader() {
    LessonFailure failure = failureOf(() -> LESSON.expect(2, null));

    assertThat(failure.whatHappened()).isEqualTo(LESSON.whatHappened());
    assertThat(failure.inProduction()).isEqualTo(LESSON.inProduction());
    assertThat(failure.lookAt()).isEqualTo(LESSON.lookAt());
    assertThat(failure.expectedText()).isEqualTo("2");
    assertThat(failure.actualText()).isEqualTo("null");
  }

  @Test
  void a_condition_that_does_not_hold_says_what_was_expected_and_seen() {
    LessonFailure failure = failureOf(() -> LESSON.expect(false, "two items", "one item"));

    assertThat(failure.expectedText()).isEqualTo("two items");
    assertThat(failure.actualText()).isEqualTo("one item");
  }

  @Test
  void a_specification_that_does_not_hold_says_where_the_decider_differs() {
    Result differs = new Result("a rule", "[A(x=1)]", "[A(x=2)]", List.of("event 1, A: x is 2"));

    assertThat(failureOf(() -> LESSON.expect(differs)).actualText())
        .isEqualTo("[A(x=2)]\n  event 1, A: x is 2");
    assertThatNoException()
        .isThrownBy(() -> LESSON.expect(new Result("a rule", "nothing", "nothing", List.of())));
  }

  @Test
  void what_the_code_threw_is_the_cause() {
    RuntimeException thrown = new IllegalStateException("no room");

    assertThat(LESSON.failure("two items", thrown.toString(), thrown)).hasCause(thrown);
    assertThat(LESSON.failure("two items", "one item")).hasNoCause();
  }

  @Test
  void a_cause_may_be_added_later() {
    RuntimeException thrown = new IllegalStateException("no room");
    LessonFailure failure = LESSON.failure("two items", "one item");

    failure.initCause(thrown);

    assertThat(failure).hasCause(thrown);
  }

  @Test
  void has_no_part_missing() {
    assertThatNullPointerException().isThrownBy(() -> new Lesson(null, "harm", "place"));
    assertThatNullPointerException().isThrownBy(() -> new Lesson("fact", null, "place"));
    assertThatNullPointerException().isThrownBy(() -> new Lesson("fact", "harm", null));
  }

  private static LessonFailure failureOf(Runnable assertion) {
    return catchThrowableOfType(LessonFailure.class, assertion::run);
  }
}
