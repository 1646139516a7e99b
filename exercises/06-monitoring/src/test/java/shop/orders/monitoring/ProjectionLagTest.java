package shop.orders.monitoring;

import static shop.orders.monitoring.Health.Status.DEGRADED;
import static shop.orders.monitoring.Health.Status.DOWN;
import static shop.orders.monitoring.Health.Status.UP;
import static shop.orders.monitoring.ProjectionState.BEHIND;
import static shop.orders.monitoring.ProjectionState.CAUGHT_UP;
import static shop.orders.monitoring.ProjectionState.DEAD;
import static shop.orders.monitoring.ProjectionState.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.monitoring.Health.Status;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("6.3")
class ProjectionLagTest {
  private static final Instant NOW = Instant.parse("2026-03-29T01:00:07.123456789Z");
  private static final Duration SHORT = Duration.ofMillis(1_250);
  private static final Duration NIGHT = Duration.ofHours(9);

  /** A lag as a failure shows it. */
  private record Measured(Optional<Long> events, Optional<Duration> delay, ProjectionState state) {
    static Measured of(Lag lag) {
      return new Measured(lag.events(), lag.delay(), lag.state());
    }
  }

  private final Scrape scrape = new Scrape();
  private final Lesson lesson;
  private ProjectionMonitor monitor;

  ProjectionLagTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void the_lag_in_events_is_a_number_of_links() {
    Lag lag = measure(live(link(41, NIGHT)), head(link(42, SHORT), link(48, SHORT)));

    lesson
        .when(lag.events().filter(events -> events > 1000).isPresent(), "in bytes")
        .expect(Optional.of(7L), lag.events());

    Lag ofAll = measure(new ProjectionProgress(none(), true), head(link(0, NIGHT), link(6, SHORT)));
    lesson.then("no checkpoint").expect(Optional.of(7L), ofAll.events());
  }

  @Test
  void the_delay_is_the_age_of_the_oldest_waiting_event() {
    CategoryHead head = head(link(42, Duration.ofSeconds(8)), link(48, SHORT));

    Lag lag = measure(live(link(41, NIGHT)), head);

    Duration oldest = Duration.ofSeconds(8);
    lesson
        .when(lag.delay().filter(delay -> delay.compareTo(oldest) < 0).isPresent(), "too short")
        .expect(Optional.of(oldest), lag.delay());
  }

  @Test
  void in_a_quiet_night_the_lag_is_zero() {
    CategoryLink last = link(41, NIGHT);

    Lag lag = measure(live(last), new CategoryHead(true, none(), Optional.of(last)));

    expect(lag, 0, Duration.ZERO, CAUGHT_UP);

    Lag empty =
        measure(new ProjectionProgress(none(), true), new CategoryHead(true, none(), none()));
    expect(lesson.then("no event yet"), empty, 0, Duration.ZERO, CAUGHT_UP);
  }

  @Test
  void no_number_is_negative() {
    CategoryHead before = head(link(42, Duration.ofSeconds(40)), link(48, Duration.ofSeconds(30)));
    Lag lag = measure(live(link(51, SHORT)), before);
    Lesson told =
        lesson
            .when(lag.events().equals(Optional.of(0L)), "no event waits")
            .when(lag.events().filter(events -> events > 0).isPresent(), "handled events count");
    expect(told, lag, 0, Duration.ZERO, CAUGHT_UP);

    CategoryLink ahead = link(42, SHORT.negated());
    Lag ofTheFuture = measure(live(link(41, NIGHT)), head(ahead, ahead));
    expect(lesson.then("the clock"), ofTheFuture, 1, Duration.ZERO, CAUGHT_UP);
  }

  @Test
  void without_a_reliable_head_the_lag_is_unknown() {
    CategoryLink last = link(41, NIGHT);
    CategoryHead standsStill = new CategoryHead(false, none(), Optional.of(last));

    for (CategoryHead head : List.of(standsStill, CategoryHead.unknown())) {
      Lag lag = measure(live(last), head);

      Lesson told =
          lesson.when(head.last().isEmpty(), "no answer").when(lag.state() == UNKNOWN, "a number");
      told.expect(new Measured(none(), none(), UNKNOWN), Measured.of(lag));
    }
  }

  @Test
  void the_state_follows_the_table() {
    CategoryHead nothing = new CategoryHead(true, none(), Optional.of(link(41, NIGHT)));

    expectState(CAUGHT_UP, true, nothing);
    expectState(CAUGHT_UP, true, waiting(Duration.ofSeconds(10)));
    expectState(BEHIND, true, waiting(Duration.ofSeconds(10).plusMillis(1)));
    expectState(DEAD, false, nothing);
    expectState(DEAD, false, waiting(NIGHT));
    expectState(DEAD, false, CategoryHead.unknown());

    Lag dead = measure(new ProjectionProgress(at(41), false), waiting(Duration.ofHours(2)));
    expect(lesson.then("dead"), dead, 7, Duration.ofHours(2), DEAD);
  }

  @Test
  void the_health_follows_the_table() {
    expectHealth(CAUGHT_UP, false, true, UP);
    expectHealth(CAUGHT_UP, true, true, UP);
    expectHealth(BEHIND, false, false, DEGRADED);
    expectHealth(BEHIND, true, true, DEGRADED);
    expectHealth(UNKNOWN, false, false, DEGRADED);
    expectHealth(UNKNOWN, true, true, DEGRADED);
    expectHealth(DEAD, false, false, DOWN);
    expectHealth(DEAD, true, true, DOWN);
  }

  @Test
  void the_gauges_show_the_latest_lag() {
    lesson
        .shared("register threw")
        .returns(() -> monitor = new ProjectionMonitor("revenue", scrape.registry()));
    lesson.then("before").expect(gauges("NaN", "NaN"), gauges());

    monitor.update(live(link(41, NIGHT)), waiting(Duration.ofSeconds(42)), NOW);
    lesson
        .when(!gauges().toString().contains("NaN"), "a wrong number")
        .expect(gauges("7.0", "42.0"), gauges());

    monitor.update(live(link(41, NIGHT)), waiting(Duration.ofSeconds(57)), NOW);
    lesson.then("again").expect(gauges("7.0", "57.0"), gauges());

    monitor.update(live(link(41, NIGHT)), CategoryHead.unknown(), NOW);
    lesson.then("unknown").expect(gauges("NaN", "NaN"), gauges());
  }

  private void expectState(ProjectionState state, boolean subscribed, CategoryHead head) {
    Lag lag = measure(new ProjectionProgress(at(41), subscribed), head);

    lesson
        .with("delay", head.oldestWaiting().map(link -> Duration.between(link.recorded(), NOW)))
        .when(!subscribed && !head.reliable(), "dead, store away")
        .when(!subscribed && head.oldestWaiting().isEmpty(), "dead, nothing waits")
        .when(!subscribed, "dead, events wait")
        .when(state == CAUGHT_UP && lag.state() == BEHIND, "behind too early")
        .expect(state, lag.state());
  }

  private void expectHealth(
      ProjectionState state, boolean caughtUpBefore, boolean ready, Status status) {
    Health health =
        lesson.shared("health threw").value(() -> ProjectionLag.health(state, caughtUpBefore));

    Lesson told = lesson.with("state", state).with("before", caughtUpBefore ? "was" : "was never");
    told.then("live").expect(true, health.live());
    told.then(health.ready() ? "ready" : "not ready").expect(ready, health.ready());
    told.expect(status, health.status());
  }

  private void expect(Lag lag, long events, Duration delay, ProjectionState state) {
    expect(lesson, lag, events, delay, state);
  }

  private static void expect(
      Lesson told, Lag lag, long events, Duration delay, ProjectionState state) {
    told.expect(new Measured(Optional.of(events), Optional.of(delay), state), Measured.of(lag));
  }

  private Lag measure(ProjectionProgress progress, CategoryHead head) {
    return lesson.shared("measure threw").value(() -> ProjectionLag.measure(progress, head, NOW));
  }

  private List<String> gauges() {
    return List.of(
        String.join(" ", scrape.series("orders_projection_lag_events")),
        String.join(" ", scrape.series("orders_projection_lag_seconds")));
  }

  private static List<String> gauges(String events, String seconds) {
    return List.of(
        "orders_projection_lag_events{projection=\"revenue\"} %s".formatted(events),
        "orders_projection_lag_seconds{projection=\"revenue\"} %s".formatted(seconds));
  }

  /** Seven events wait. */
  private static CategoryHead waiting(Duration age) {
    return head(link(42, age), link(48, Duration.ZERO));
  }

  private static CategoryHead head(CategoryLink oldestWaiting, CategoryLink last) {
    return new CategoryHead(true, Optional.of(oldestWaiting), Optional.of(last));
  }

  private static ProjectionProgress live(CategoryLink checkpoint) {
    return new ProjectionProgress(Optional.of(checkpoint), true);
  }

  private static Optional<CategoryLink> at(long revision) {
    return Optional.of(link(revision, NIGHT));
  }

  /** Some 700 bytes after the link before. */
  private static CategoryLink link(long revision, Duration age) {
    return new CategoryLink(revision, 48_120 + revision * 731, NOW.minus(age));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
