package workshop.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.sql.ProcessCrashed;

class CrashPointsTest {
  private final CrashPoints process = new CrashPoints();
  private final List<String> done = new ArrayList<>();

  @Test
  void without_a_crash_each_call_is_made_and_noted() {
    assertThat(process.call("first", () -> 7)).isEqualTo(7);
    make("second");

    assertThat(process.calls()).containsExactly("first", "second");
  }

  @Test
  void a_call_after_the_crash_before_it_has_no_effect() {
    process.crashBefore(2);
    make("first");

    assertThatThrownBy(() -> make("second")).isInstanceOf(ProcessCrashed.class);
    assertThat(done).containsExactly("first");
  }

  @Test
  void a_call_before_the_crash_has_its_effect() {
    process.crashAfter(2);
    make("first");

    assertThatThrownBy(() -> make("second")).hasMessageContaining("second");
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void a_process_that_has_ended_makes_no_call() {
    process.crashAfter(1);
    assertThatThrownBy(() -> make("first")).isInstanceOf(ProcessCrashed.class);

    assertThatThrownBy(() -> make("second")).isInstanceOf(ProcessCrashed.class);
    assertThat(done).containsExactly("first");
  }

  @Test
  void a_new_process_makes_calls_again() {
    process.crashBefore(1);
    assertThatThrownBy(() -> make("first")).isInstanceOf(ProcessCrashed.class);
    process.restart();
    make("first");

    assertThat(process.calls()).containsExactly("first");
    assertThat(done).containsExactly("first");
  }

  @Test
  void a_crash_is_counted_from_now_on() {
    make("first");
    process.crashBefore(2);
    make("second");

    assertThatThrownBy(() -> make("third")).isInstanceOf(ProcessCrashed.class);
  }

  private void make(String name) {
    process.call(name, () -> done.add(name));
  }
}
