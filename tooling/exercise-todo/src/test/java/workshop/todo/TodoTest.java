package workshop.todo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodoTest {
  @BeforeEach
  void startAnew() {
    Todo.forget();
  }

  @Test
  void names_its_exercise_and_says_what_to_write() {
    Todo todo = new Todo("2.1", "fold one event into the state");

    assertThat(todo).hasMessage("TODO 2.1: fold one event into the state");
    assertThat(todo.exercise()).isEqualTo("2.1");
    assertThat(todo.task()).isEqualTo("fold one event into the state");
  }

  @Test
  void is_recorded_however_deep_it_was_swallowed() {
    swallowEverything(
        () -> {
          throw new Todo("2.1", "fold one event into the state");
        });

    assertThat(Todo.reached("2.1").orElseThrow().task()).isEqualTo("fold one event into the state");
  }

  @Test
  void is_recorded_on_another_thread() throws InterruptedException {
    Thread callback =
        Thread.ofVirtual()
            .start(() -> swallowEverything(() -> Todo.pending("3.4", "remember the checkpoint")));
    callback.join();

    assertThat(Todo.reached("3.4")).isPresent();
  }

  @Test
  void lets_the_caller_go_on_where_it_is_only_pending() {
    Todo.pending("1.4", "give the envelope an id");

    assertThat(Todo.reached("1.4").orElseThrow().task()).isEqualTo("give the envelope an id");
  }

  @Test
  void belongs_to_its_own_exercise_only() {
    Todo.pending("1.4", "give the envelope an id");

    assertThat(Todo.reached("1.5")).isEmpty();
    assertThat(Todo.reached("1")).isEmpty();
  }

  @Test
  void the_first_one_reached_is_the_one_to_start_with() {
    Todo.pending("1.4", "give the envelope an id");
    Todo.pending("1.4", "give the envelope a time");

    assertThat(Todo.reached("1.4").orElseThrow().task()).isEqualTo("give the envelope an id");
  }

  @Test
  void the_record_can_be_started_anew() {
    Todo.pending("1.4", "give the envelope an id");

    Todo.forget();

    assertThat(Todo.reached("1.4")).isEmpty();
  }

  private static void swallowEverything(Runnable code) {
    try {
      code.run();
    } catch (Throwable hidden) {
      // What a stub's caller may do: the record must not depend on it.
    }
  }
}
