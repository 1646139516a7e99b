package workshop.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. */
public final class SettableClock extends Clock {
  /** Three and a half hours behind UTC, two and a half in summer. */
  public static final ZoneId ZONE = ZoneId.of("America/St_Johns");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Stands at this instant, {@code "2026-03-02T14:15:00.123456789Z"}, in a zone that is not UTC.
   */
  public static SettableClock at(String instant) {
    return at(Instant.parse(instant));
  }

  /** The same from an instant. */
  public static SettableClock at(Instant instant) {
    return new SettableClock(new AtomicReference<>(instant), ZONE);
  }

  /** Sets it, back or forth. */
  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves it on. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock, seen from another zone: moving one moves the other. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new SettableClock(now, zone);
  }
}
