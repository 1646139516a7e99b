package workshop.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final List<Integer> EVENTS = List.of(1, 2, 3);

  @Test
  void each_twice() {
    assertThat(Deliveries.eachTwice(EVENTS)).containsExactly(1, 1, 2, 2, 3, 3);
  }

  @Test
  void from_the_start_again() {
    assertThat(Deliveries.fromTheStartAgain(EVENTS)).containsExactly(1, 2, 3, 1, 2, 3);
    assertThat(Deliveries.fromTheStartAgainAfter(2, EVENTS)).containsExactly(1, 2, 1, 2, 3);
    assertThat(Deliveries.fromTheStartAgainAfter(0, EVENTS)).containsExactly(1, 2, 3);
  }

  @Test
  void interleavings_keep_the_order_of_each_stream() {
    assertThat(Deliveries.interleavings(List.of(List.of("a1", "a2"), List.of("b1"))))
        .containsExactly(
            List.of("a1", "a2", "b1"), List.of("a1", "b1", "a2"), List.of("b1", "a1", "a2"));
  }

  @Test
  void interleavings_are_all_there_are_and_no_two_alike() {
    List<List<String>> all =
        Deliveries.interleavings(
            List.of(List.of("a1", "a2"), List.of("b1", "b2"), List.of("c1", "c2")));

    assertThat(all).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void interleavings_that_would_never_end_are_refused() {
    List<Integer> ten = IntStream.range(0, 10).boxed().toList();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deliveries.interleavings(List.of(ten, ten, ten)));
  }
}
