package workshop.embedded.core.persistent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the last answers took, and how that is told. */
final class Latencies {
  private static final int KEPT = 1_000;

  private final long[] millis = new long[KEPT];
  private long count;

  void add(long duration) {
    millis[(int) (count++ % KEPT)] = duration;
  }

  /** Empty as long as nothing was measured. */
  Map<String, Long> summary() {
    Map<String, Long> summary = new LinkedHashMap<>();
    if (count == 0) {
      return summary;
    }
    long[] sorted = Arrays.copyOf(millis, (int) Math.min(count, KEPT));
    Arrays.sort(sorted);
    summary.put("Mean", Math.round(Arrays.stream(sorted).average().orElse(0)));
    summary.put("Median", at(sorted, 50));
    summary.put("Fastest", sorted[0]);
    for (int quintile = 1; quintile <= 5; quintile++) {
      summary.put("Quintile " + quintile, at(sorted, quintile * 20));
    }
    for (double percent : new double[] {90, 95, 99, 99.5, 99.9}) {
      String name = percent == Math.rint(percent) ? "%.0f%%" : "%.1f%%";
      summary.put(name.formatted(percent), at(sorted, percent));
    }
    summary.put("Highest", sorted[sorted.length - 1]);
    return summary;
  }

  private static Long at(long[] sorted, double percent) {
    int index = (int) Math.ceil(sorted.length * percent / 100) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)];
  }
}
