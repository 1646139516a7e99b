package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamsTest {
  @Test
  void are_named_by_category_and_id() {
    Iterator<String> ids = List.of("7f3a", "7f3b").iterator();
    Streams streams = new Streams(ids::next);

    FreshStream order = streams.fresh("order");
    FreshStream payment = streams.fresh("payment");

    assertThat(order.id()).isEqualTo("7f3a");
    assertThat(order.name()).isEqualTo("order-7f3a").hasToString(order.toString());
    assertThat(payment.name()).isEqualTo("payment-7f3b");
  }

  @Test
  void are_never_the_same_twice() {
    assertThat(new Streams().fresh("order")).isNotEqualTo(new Streams().fresh("order"));
  }
}
