package workshop.embedded.core;

import java.time.Clock;
import java.time.Instant;

/** Time as the protocol has it: in units of 100 nanoseconds since 1970. */
public final class Ticks {
  static final long PER_SECOND = 10_000_000;
  private static final int NANOS = 100;

  private Ticks() {}

  public static long now(Clock clock) {
    Instant instant = clock.instant();
    return instant.getEpochSecond() * PER_SECOND + instant.getNano() / NANOS;
  }

  public static Instant instant(long ticks) {
    return Instant.ofEpochSecond(ticks / PER_SECOND, ticks % PER_SECOND * NANOS);
  }
}
