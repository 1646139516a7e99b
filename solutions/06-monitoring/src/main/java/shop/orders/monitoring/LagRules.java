package shop.orders.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shop.orders.monitoring.Alert.Kind;

/**
 * The conditions under which the lag of a projection calls an engineer.
 *
 * @param projections the projections that must report their lag
 * @param limit the highest lag that is fine, in seconds
 * @param holdTime how long the lag must be above the limit before an alert fires; more than zero
 * @param staleAfter a sample that is older says nothing about now
 */
public record LagRules(
    Set<String> projections, double limit, Duration holdTime, Duration staleAfter) {

  /**
   * The alerts that fire at this instant.
   *
   * @param samples of all metrics, taken at {@code now} or before, in any order
   */
  public Set<Alert> firing(List<Sample> samples, Instant now) {
    // region 6.5 return the alerts that fire now
    Set<Alert> firing = new HashSet<>();
    for (String projection : projections) {
      List<Sample> newestFirst =
          samples.stream()
              .filter(sample -> sample.metric().equals(MetricNames.LAG_SECONDS))
              .filter(sample -> sample.projection().equals(projection))
              .filter(sample -> !Double.isNaN(sample.value()))
              .sorted(Comparator.comparing(Sample::at).reversed())
              .toList();
      if (newestFirst.isEmpty() || newestFirst.getFirst().at().plus(staleAfter).isBefore(now)) {
        firing.add(new Alert(Kind.LAG_MISSING, projection));
        continue;
      }
      Instant highSince = now;
      for (Sample sample : newestFirst) {
        boolean gap = sample.at().plus(staleAfter).isBefore(highSince);
        if (gap || sample.value() <= limit) {
          break;
        }
        highSince = sample.at();
      }
      if (!highSince.plus(holdTime).isAfter(now)) {
        firing.add(new Alert(Kind.LAG_HIGH, projection));
      }
    }
    return firing;
    // endregion
  }
}
