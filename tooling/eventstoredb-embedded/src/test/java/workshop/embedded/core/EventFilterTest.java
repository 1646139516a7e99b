package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workshop.embedded.core.EventFilter.Subject;

/** Which regular expressions the server takes: those of the real one, whose dialect is .NET's. */
class EventFilterTest {

  @Test
  void an_expression_that_is_none_is_refused() {
    refuses("^order-(");
  }

  @Test
  void escapes_that_only_java_knows_are_refused() {
    refuses("^\\Qorder-\\E");
    refuses("^order-\\h+$");
    refuses("^\\\\\\Qorder-");
  }

  @Test
  void escapes_that_both_know_are_taken() {
    takes("^order-\\d+\\s\\w\\.\\$\\-\\p{L}\\t$");
    takes("\\Aorder\\b.*\\z");
    takes("^back\\\\Queue-"); // A backslash, then a Q.
  }

  private static void refuses(String expression) {
    assertThatThrownBy(() -> EventFilter.regex(Subject.STREAM, expression))
        .isInstanceOf(StoreError.Unhandled.class)
        .hasMessageContaining(expression);
  }

  private static void takes(String expression) {
    assertThatCode(() -> EventFilter.regex(Subject.STREAM, expression)).doesNotThrowAnyException();
  }
}
