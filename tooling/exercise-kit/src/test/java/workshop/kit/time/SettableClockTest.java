package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private static final String NOON = "2026-03-02T12:00:00Z";

  private final SettableClock clock = SettableClock.at(NOON);

  @Test
  void stands_still() {
    assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(NOON);
    assertThat(clock.getZone()).isEqualTo(SettableClock.ZONE);
  }

  @Test
  void is_moved_by_the_test() {
    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo("2026-03-02T12:05:00Z");

    clock.set(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void is_the_same_clock_in_another_zone() {
    Clock inBerlin = clock.withZone(ZoneId.of("Europe/Berlin"));

    clock.advance(Duration.ofHours(1));

    assertThat(inBerlin.instant()).isEqualTo(clock.instant());
    assertThat(inBerlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }
}
