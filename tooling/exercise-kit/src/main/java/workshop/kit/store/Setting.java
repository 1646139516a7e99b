package workshop.kit.store;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a reader can set for the tests; the property wins over the environment.
 *
 * @param property the name of the system property
 * @param variable the name of the environment variable
 */
public record Setting(String property, String variable) {
  /**
   * @param askedBy what set it, as the reader would write it
   */
  public record Value(String text, String askedBy) {}

  /** What is set for this JVM; blank counts as not set. */
  public Optional<Value> ofThisJvm() {
    return of(System.getProperties(), System.getenv());
  }

  Optional<Value> of(Properties properties, Map<String, String> environment) {
    return value(properties.getProperty(property), "-D" + property)
        .or(() -> value(environment.get(variable), variable));
  }

  private static Optional<Value> value(String text, String askedBy) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(set -> !set.isEmpty())
        .map(set -> new Value(set, askedBy));
  }
}
