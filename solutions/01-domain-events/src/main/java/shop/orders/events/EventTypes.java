package shop.orders.events;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** The names under which events are stored. A stored name never changes; a class may be renamed. */
public final class EventTypes {
  private final Map<String, Class<?>> names;

  private EventTypes(Map<String, Class<?>> names) {
    this.names = names;
  }

  /**
   * @param names class by stored name
   * @throws IllegalArgumentException if a class has two names: which one would be stored?
   */
  public static EventTypes of(Map<String, Class<?>> names) {
    if (new HashSet<>(names.values()).size() < names.size()) {
      throw new IllegalArgumentException("a class is registered under two names: " + names);
    }
    return new EventTypes(Map.copyOf(names));
  }

  /**
   * The name that an event is stored under.
   *
   * @throws IllegalArgumentException if its class is not registered
   */
  public String nameOf(Object event) {
    // region 1.5 return the name that the event's class is registered under
    return names.entrySet().stream()
        .filter(entry -> entry.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(event.getClass() + " is not a registered type"));
    // endregion
  }

  /** The class that is registered for a stored name; empty if the name is not registered. */
  public Optional<Class<?>> classOf(String eventType) {
    // region 1.5 return the class that is registered for the name
    return Optional.ofNullable(names.get(eventType));
    // endregion
  }
}
