package workshop.kit.store;

import java.util.Map;
import java.util.Properties;

/** The container images that are used: the one place that names them. */
final class Image {
  static final String VARIABLE = "WORKSHOP_EVENTSTORE_IMAGE";
  static final String PROPERTY = "workshop.image";

  private static final Setting SETTING = new Setting(PROPERTY, VARIABLE);

  /** The last long-term line of EventStoreDB; docker-compose.yml names the same. */
  static final String EVENTSTOREDB = "eventstore/eventstore:24.10";

  /** What this Testcontainers starts beside every container, unless its environment forbids it. */
  static final String RYUK = "testcontainers/ryuk:0.14.0";

  /** What it starts first where it runs in a container itself, to find the way out. */
  static final String GATEWAY_FINDER = "alpine:3.17";

  private Image() {}

  /** As the property says; without one, as the environment says. */
  static String of(Properties properties, Map<String, String> environment) {
    return SETTING.of(properties, environment).map(set -> set.text()).orElse(EVENTSTOREDB);
  }
}
