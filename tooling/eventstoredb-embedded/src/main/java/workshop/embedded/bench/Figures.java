package workshop.embedded.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a run of the benchmark measured. Rates are events a second.
 *
 * @param warmStartMillis from start to the first append and read through a client, in a warm JVM
 * @param bytesPerEvent heap that an event of 200 bytes takes
 */
public record Figures(
    int events,
    double warmStartMillis,
    Rate singleAppends,
    Rate batchAppends,
    Rate readForwards,
    Rate catchUp,
    double bytesPerEvent) {
  /** One kind of work, through the client and as a call of the core in the same process. */
  public record Rate(double throughClient, double inProcess) {
    /** How many times faster the call of the core is. */
    public double ratio() {
      return inProcess / throughClient;
    }
  }

  private record Line(String name, Rate rate, String real) {}

  /** A table for people, and as its last line one JSON object. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        "%-22s %14s %14s %7s   %s%n"
            .formatted(
                "events a second", "through client", "in process", "ratio", "a real 24.10.4 gave"));
    for (Line line : lines()) {
      report.append(
          String.format(
              Locale.ROOT,
              "%-22s %,14.0f %,14.0f %6.0fx   %s%n",
              line.name(),
              line.rate().throughClient(),
              line.rate().inProcess(),
              line.rate().ratio(),
              line.real()));
    }
    report.append(
        String.format(
            Locale.ROOT,
            "warm start to first append and read: %.0f ms (a real one: 1,600 to 2,000 ms to"
                + " ready)%n",
            warmStartMillis));
    report.append(
        String.format(Locale.ROOT, "heap for an event of 200 bytes: %.0f bytes%n", bytesPerEvent));
    return report.append(json()).toString();
  }

  /** All figures as one JSON object on one line. */
  public String json() {
    return String.format(
        Locale.ROOT,
        "{\"events\":%d,\"warm_start_ms\":%.1f,\"append_single_per_s\":%.0f,"
            + "\"append_batch_per_s\":%.0f,\"read_per_s\":%.0f,\"catch_up_per_s\":%.0f,"
            + "\"append_single_ratio\":%.1f,\"append_batch_ratio\":%.1f,\"read_ratio\":%.1f,"
            + "\"catch_up_ratio\":%.1f,\"heap_bytes_per_event\":%.0f}",
        events,
        warmStartMillis,
        singleAppends.throughClient(),
        batchAppends.throughClient(),
        readForwards.throughClient(),
        catchUp.throughClient(),
        singleAppends.ratio(),
        batchAppends.ratio(),
        readForwards.ratio(),
        catchUp.ratio(),
        bytesPerEvent);
  }

  private List<Line> lines() {
    return List.of(
        new Line("single appends", singleAppends, "220 to 370"),
        new Line("batches of 100", batchAppends, "15,000 to 18,500"),
        new Line("read forwards", readForwards, "42,000 to 105,000"),
        new Line("catch-up subscription", catchUp, "51,000 to 52,000"));
  }
}
