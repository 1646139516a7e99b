package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExerciseSizeTest {
  private static final String TASK =
      """
      **The situation.** Much can be said here.

      **What to do.** Write `fold` in [`Order`](src/main/java/shop/Order.java).

      - `fold` must return the state.

      ```java
      not counted
      ```

      | not | counted |
      |---|---|

      **Done when** it does.
      """;

  @Test
  void an_exercise_of_the_right_size_has_no_problems() {
    assertThat(new ExerciseSize("1.2", 3, 6, 2, TASK).problems()).isEmpty();
    assertThat(new ExerciseSize("1.2", 8, 60, 20, TASK).problems()).isEmpty();
  }

  @Test
  void too_little_and_too_much_are_told() {
    assertThat(new ExerciseSize("1.2", 2, 5, 1, "").problems())
        .containsExactly(
            "1.2 has 2 required tests, not 3 to 8",
            "1.2 has 5 of at least 6 wrong answers that a required test rejects",
            "1.2 has 1 of at least 2 right answers of other styles",
            "'What to do' of 1.2 has 0 words, not 1 to 150");
    assertThat(new ExerciseSize("1.2", 9, 6, 2, TASK.replace("state", "state ".repeat(150))))
        .extracting(ExerciseSize::problems)
        .asList()
        .containsExactly(
            "1.2 has 9 required tests, not 3 to 8",
            "'What to do' of 1.2 has 158 words, not 1 to 150");
  }

  @Test
  void only_what_to_do_is_counted_without_code_tables_and_targets() {
    assertThat(new ExerciseSize("1.2", 3, 6, 2, TASK).wordsOfWhatToDo()).isEqualTo(9);
  }
}
