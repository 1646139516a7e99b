package workshop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.todo.Todo;

class TodoIsTheReasonTest {
  @Test
  void a_green_test_that_swallowed_a_todo_is_red_with_it() {
    assertThat(Runs.of(Stub.class).failure("expects any error"))
        .isInstanceOf(Todo.class)
        .hasMessage("TODO 9.1: write it");
  }

  @Test
  void a_todo_on_a_callback_thread_is_the_reason() {
    assertThat(Runs.of(Stub.class).failure("runs on another thread"))
        .isInstanceOf(Todo.class)
        .hasMessage("TODO 9.1: write it");
  }

  @Test
  void what_followed_from_the_todo_is_kept_beside_it() {
    Throwable reason = Runs.of(Stub.class).failure("fails on what followed");

    assertThat(reason).hasMessage("TODO 9.1: write it");
    assertThat(reason.getSuppressed()[0]).hasMessage("nothing arrived");
  }

  @Test
  void a_todo_that_came_through_is_its_own_reason() {
    Throwable reason = Runs.of(Stub.class).failure("lets it through");

    assertThat(reason).isInstanceOf(Todo.class);
    assertThat(reason.getSuppressed()).isEmpty();
  }

  @Test
  void a_todo_of_another_exercise_is_none_of_its_business() {
    assertThat(Runs.of(Stub.class).passed("passes another exercise")).isTrue();
  }

  @Test
  void a_test_without_a_todo_keeps_its_own_result() {
    Runs runs = Runs.of(Stub.class);

    assertThat(runs.passed("needs nothing")).isTrue();
    assertThat(runs.failure("is wrong")).isInstanceOf(AssertionError.class).hasMessage("wrong");
  }

  @Test
  void a_todo_swallowed_while_setting_up_is_the_reason() {
    assertThat(Runs.of(StubbedSetUp.class).failure("needs nothing"))
        .hasMessage("TODO 9.2: set it up");
    assertThat(Runs.of(StubbedField.class).failure("needs nothing"))
        .hasMessage("TODO 9.3: make the field");
  }

  @Exercise("9.1")
  static class Stub {
    @Test
    void expects_any_error() {
      assertThrows(Throwable.class, Stub::answer);
    }

    @Test
    void runs_on_another_thread() throws InterruptedException {
      Thread callback = Thread.ofVirtual().start(() -> swallow(Stub::answer));
      callback.join();
    }

    @Test
    void fails_on_what_followed() {
      swallow(Stub::answer);
      fail("nothing arrived");
    }

    @Test
    void lets_it_through() {
      answer();
    }

    @Test
    void passes_another_exercise() {
      Todo.pending("9.9", "something else");
    }

    @Test
    void needs_nothing() {}

    @Test
    void is_wrong() {
      fail("wrong");
    }

    private static void answer() {
      throw new Todo("9.1", "write it");
    }
  }

  @Exercise("9.2")
  static class StubbedSetUp {
    @BeforeEach
    void setUp() {
      swallow(
          () -> {
            throw new Todo("9.2", "set it up");
          });
    }

    @Test
    void needs_nothing() {}
  }

  @Exercise("9.3")
  static class StubbedField {
    StubbedField() {
      Todo.pending("9.3", "make the field");
    }

    @Test
    void needs_nothing() {}
  }

  private static void swallow(Runnable code) {
    try {
      code.run();
    } catch (Throwable hidden) {
      // What a stub's caller may do.
    }
  }
}
