package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
  private final Output output = new Output();

  @Test
  void a_jvm_that_cannot_start_is_heard() {
    prints("Unrecognized VM option\n");

    assertThat(output.take(10_000)).isEqualTo("Unrecognized VM option");
  }

  @Test
  void a_record_ends_at_its_mark() {
    output.begin("mark-1");
    prints("hello\nmark-1\nlater");

    assertThat(output.take(10_000)).isEqualTo("hello");
  }

  private void prints(String text) {
    output.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
