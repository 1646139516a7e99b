package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void are_the_same_in_every_run() {
    Ids ids = new Ids();

    assertThat(ids.get()).isEqualTo(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    assertThat(ids.get()).isEqualTo(UUID.fromString("00000000-0000-4000-8000-000000000002"));
  }

  @Test
  void can_be_asked_for_again() {
    Ids ids = new Ids();
    UUID first = ids.get();
    UUID second = ids.get();

    assertThat(ids.given()).containsExactly(first, second);
    assertThat(Ids.nth(2)).isEqualTo(second);
  }
}
