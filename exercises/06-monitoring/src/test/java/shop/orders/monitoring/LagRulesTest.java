package shop.orders.monitoring;

import static shop.orders.monitoring.Alert.Kind.LAG_HIGH;
import static shop.orders.monitoring.Alert.Kind.LAG_MISSING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("6.5")
class LagRulesTest {
  private static final Instant NOW = Instant.parse("2024-03-31T01:02:03.000456789Z");
  private static final String REVENUE = "revenue";
  private static final String SUMMARY = "order-summary";

  private final LagRules rules =
      new LagRules(Set.of(REVENUE, SUMMARY), 300.0, Duration.ofMinutes(5), Duration.ofMinutes(2));
  private final List<Sample> samples = new ArrayList<>();
  private final Lesson lesson;

  LagRulesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_lag_above_the_limit_for_the_hold_time_fires() {
    summaryIsFine();
    revenue(sample(350, 412.5), sample(240, 301), sample(130, 380), sample(20, 470));
    lesson.expect(only(LAG_HIGH, REVENUE), firing());

    at(Duration.ofSeconds(520), 2.0);
    lesson.then("fine before").expect(only(LAG_HIGH, REVENUE), firing());
  }

  @Test
  void a_short_peak_is_quiet() {
    summaryIsFine();
    at(Duration.ofSeconds(70), 3.0);
    IntStream.range(0, 13).forEach(i -> at(Duration.ofSeconds(5 * i), 904.0));

    lesson.expect(none(), firing());
  }

  @Test
  void a_sample_that_is_not_above_begins_the_hold_time_again() {
    summaryIsFine();
    revenue(sample(560, 904), sample(450, 904), sample(350, 904), sample(290, 904));
    revenue(sample(180, 12), sample(90, 904), sample(10, 904));
    lesson.expect(none(), firing());

    samples.clear();
    summaryIsFine();
    revenue(sample(420, 904), sample(310, 904), sample(200, 904), sample(90, 904), sample(1, 7));
    lesson.then("the newest").expect(none(), firing());

    samples.clear();
    summaryIsFine();
    revenue(sample(360, 10), sample(240, 400), sample(125, 400), sample(10, 400));
    lesson.then("low before").expect(none(), firing());
  }

  @Test
  void the_limit_and_the_times_are_exact() {
    summaryIsFine();
    revenue(sample(300, 301), sample(190, 301), sample(80, 301), sample(0, 301));
    boolean untilNow = !firing().isEmpty();
    samples.removeLast();
    revenue(sample(10, 301));
    lesson
        .then(untilNow ? "until the newest" : "exactly the hold")
        .expect(only(LAG_HIGH, REVENUE), firing());

    samples.clear();
    summaryIsFine();
    revenue(sample(340, 300), sample(230, 300), sample(120, 300), sample(10, 300));
    lesson.expect(none(), firing());

    samples.clear();
    summaryIsFine();
    at(Duration.ofMinutes(2), 4.0);
    lesson.then("exactly stale").expect(none(), firing());

    samples.clear();
    summaryIsFine();
    at(Duration.ofMinutes(2).plusNanos(1), 4.0);
    lesson.then("just stale").expect(only(LAG_MISSING, REVENUE), firing());

    LagRules ofOneMinute =
        new LagRules(Set.of(REVENUE), 300.0, Duration.ofMinutes(1), Duration.ofMinutes(2));
    samples.clear();
    revenue(sample(90, 400));
    lesson.then("one sample").expect(only(LAG_HIGH, REVENUE), firing(ofOneMinute, samples));
  }

  @Test
  void an_idle_night_is_quiet() {
    for (int minute = 0; minute < 240; minute++) {
      Instant at = NOW.minus(Duration.ofMinutes(minute));
      add(MetricNames.LAG_SECONDS, REVENUE, at, 0.0);
      add(MetricNames.LAG_SECONDS, SUMMARY, at, 0.0);
      add(MetricNames.EVENTS_STORED, "", at, 81_204.0);
    }
    lesson.expect(none(), firing());
  }

  @Test
  void other_metrics_are_ignored() {
    summaryIsFine();
    for (int seconds = 0; seconds < 420; seconds += 30) {
      add(MetricNames.LAG_EVENTS, REVENUE, ago(Duration.ofSeconds(seconds)), 4_711.0);
      at(Duration.ofSeconds(seconds), 21.0);
    }
    lesson.expect(none(), firing());

    samples.removeIf(
        sample ->
            sample.metric().equals(MetricNames.LAG_SECONDS) && sample.projection().equals(REVENUE));
    lesson.then("only the other").expect(only(LAG_MISSING, REVENUE), firing());
  }

  @Test
  void a_missing_projection_fires_although_another_one_reports() {
    summaryIsFine();
    Set<String> alerts = firing();
    boolean other = alerts.contains(text(LAG_MISSING, SUMMARY));
    lesson
        .when(other && !summaryIsMissing(samples.reversed()), "in list order")
        .when(other && !summaryIsMissing(inEvents()), "lag in events")
        .when(other, "another one fires")
        .when(firing(rules, List.of(sample(900, 904))).isEmpty(), "without an alert")
        .expect(only(LAG_MISSING, REVENUE), alerts);

    revenue(sample(900, 904), sample(560, 904), sample(450, 904), sample(340, 904));
    Set<String> stopped = firing();
    lesson
        .then(stopped.size() > 1 ? "two alerts" : "stopped")
        .expect(only(LAG_MISSING, REVENUE), stopped);

    samples.clear();
    Set<String> both = new TreeSet<>(only(LAG_MISSING, REVENUE));
    both.addAll(only(LAG_MISSING, SUMMARY));
    lesson.then("no sample").expect(both, firing());
  }

  @Test
  void a_sample_without_a_number_is_no_sample() {
    summaryIsFine();
    revenue(sample(400, 2), sample(200, 2), sample(110, Double.NaN), sample(10, Double.NaN));
    lesson.expect(only(LAG_MISSING, REVENUE), firing());

    samples.clear();
    summaryIsFine();
    revenue(sample(370, 904), sample(260, 904), sample(150, 904), sample(100, Double.NaN));
    revenue(sample(50, 904), sample(5, Double.NaN));
    lesson.then("in between").expect(only(LAG_HIGH, REVENUE), firing());
  }

  @Beyond
  @Test
  void a_gap_begins_the_hold_time_again() {
    summaryIsFine();
    revenue(sample(460, 904), sample(350, 904), sample(229, 904), sample(110, 904));
    lesson.expect(none(), firing());
  }

  private void summaryIsFine() {
    IntStream.of(0, 55, 117, 171, 228, 290, 344, 401)
        .forEach(s -> add(MetricNames.LAG_SECONDS, SUMMARY, ago(Duration.ofSeconds(s)), 1.25));
  }

  private boolean summaryIsMissing(List<Sample> given) {
    return firing(rules, given).contains(text(LAG_MISSING, SUMMARY));
  }

  private List<Sample> inEvents() {
    return samples.stream()
        .map(s -> new Sample(MetricNames.LAG_EVENTS, s.projection(), s.at(), s.value()))
        .toList();
  }

  private static Sample sample(int secondsAgo, double value) {
    Instant at = ago(Duration.ofSeconds(secondsAgo));
    return new Sample(MetricNames.LAG_SECONDS, REVENUE, at, value);
  }

  private void revenue(Sample... more) {
    samples.addAll(List.of(more));
  }

  private void at(Duration ago, double value) {
    add(MetricNames.LAG_SECONDS, REVENUE, ago(ago), value);
  }

  private void add(String metric, String projection, Instant at, double value) {
    samples.add(new Sample(metric, projection, at, value));
  }

  private static Instant ago(Duration duration) {
    return NOW.minus(duration);
  }

  /** As texts: {@code LAG_HIGH revenue}. */
  private Set<String> firing() {
    return firing(rules, samples);
  }

  private Set<String> firing(LagRules asked, List<Sample> list) {
    List<Sample> given = List.copyOf(list);
    Set<Alert> alerts = lesson.shared("firing threw").value(() -> asked.firing(given, NOW));
    return alerts == null
        ? Set.of("null")
        : alerts.stream()
            .map(alert -> text(alert.kind(), alert.projection()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> only(Alert.Kind kind, String projection) {
    return Set.of(text(kind, projection));
  }

  private static Set<String> none() {
    return Set.of();
  }

  private static String text(Alert.Kind kind, String projection) {
    return "%s %s".formatted(kind, projection);
  }
}
