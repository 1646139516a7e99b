package shop.orders.monitoring;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.stream.Stream;

/** A registry, and what Prometheus sees of it. */
final class Scrape {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Each series with its value, in alphabetical order: {@code name{label="x"} 3.0}. */
  List<String> series() {
    return lines().filter(line -> !line.startsWith("#")).sorted().toList();
  }

  /** The series of this metric only. */
  List<String> series(String name) {
    return series().stream().filter(line -> line.split("[{ ]")[0].equals(name)).toList();
  }

  /** Each name with its type, in alphabetical order: {@code name counter}. */
  List<String> types() {
    return lines()
        .filter(line -> line.startsWith("# TYPE "))
        .map(line -> line.substring("# TYPE ".length()))
        .sorted()
        .toList();
  }

  private Stream<String> lines() {
    return registry.scrape().lines();
  }
}
