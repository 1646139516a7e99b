package workshop.kit.store;

import java.util.Map;

/** The container images that are used: the one place that names them. */
final class Image {
  static final String VARIABLE = "WORKSHOP_EVENTSTORE_IMAGE";

  /** The last long-term line of EventStoreDB; docker-compose.yml names the same. */
  static final String EVENTSTOREDB = "eventstore/eventstore:24.10";

  /** What this Testcontainers starts beside every container, unless its environment forbids it. */
  static final String RYUK = "testcontainers/ryuk:0.14.0";

  /** What it starts first where it runs in a container itself, to find the way out. */
  static final String GATEWAY_FINDER = "alpine:3.17";

  private Image() {}

  static String of(Map<String, String> environment) {
    String override = environment.getOrDefault(VARIABLE, "").strip();
    return override.isEmpty() ? EVENTSTOREDB : override;
  }
}
