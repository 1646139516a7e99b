package shop.orders.events;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("1.1")
class FactsTest {
  private static final Set<String> GIVEN = Set.of("OrderCreated", "OrderConfirmed");
  private static final List<String> TOLD =
      List.of("OrderCancelled", "OrderShipped", "OrderRefunded");
  private static final Instant IN_MARCH = Instant.parse("2026-03-14T09:26:53.589Z");

  private static final Map<String, String> TEXTS =
      Map.of("orderId", "7f3a", "reason", "changed her mind", "trackingNumber", "TRACK-1");

  private final Map<String, Class<?>> events = new TreeMap<>();
  private final Lesson lesson;

  FactsTest(Lesson lesson) {
    this.lesson = lesson;
    for (Class<?> event : OrderEvent.class.getPermittedSubclasses()) {
      events.put(event.getSimpleName(), event);
    }
  }

  @Test
  void a_cancelled_order_has_an_event() {
    expectEvent("OrderCancelled", "String orderId", "String reason", "Instant cancelledAt");
  }

  @Test
  void a_shipped_order_has_an_event() {
    expectEvent("OrderShipped", "String orderId", "String trackingNumber", "Instant shippedAt");
  }

  @Test
  void a_refunded_order_has_an_event() {
    expectEvent("OrderRefunded", "String orderId", "Money amount", "Instant refundedAt");
  }

  @Test
  void an_order_has_exactly_five_events() {
    TOLD.forEach(this::event);
    Set<String> others = new TreeSet<>(events.keySet());
    others.removeAll(GIVEN);
    TOLD.forEach(others::remove);

    Optional<String> command = others.stream().filter(FactsTest::isCommand).findFirst();
    lesson
        .with("others", String.join(" and ", others))
        .with("command", command)
        .when(command.isPresent(), "a command")
        .expect(Set.of(), others);
  }

  @Test
  void an_event_is_immutable() {
    Stream.concat(TOLD.stream(), GIVEN.stream()).forEach(this::expectImmutable);
  }

  @Test
  void an_event_keeps_the_values_that_it_was_made_with() throws ReflectiveOperationException {
    for (String name : TOLD) {
      Class<?> event = event(name);
      if (event.isRecord()) {
        RecordComponent[] components = event.getRecordComponents();
        lesson.with("event", name).expect(values(components), kept(event, components));
      }
    }
  }

  private void expectEvent(String name, String... components) {
    Class<?> event = event(name);
    expectImmutable(name);

    Set<String> expected = new LinkedHashSet<>(List.of(components));
    Set<String> actual = components(event);
    lesson
        .when(isOnlyWithout(components[0], expected, actual), "without its order")
        .when(isOnlyWithout(components[1], expected, actual), "without its content")
        .expect(expected, actual);
  }

  private static boolean isOnlyWithout(String component, Set<String> expected, Set<String> actual) {
    Set<String> others = new LinkedHashSet<>(expected);
    others.remove(component);
    return others.equals(actual);
  }

  private void expectImmutable(String name) {
    lesson
        .shared("an_event_is_immutable")
        .with("event", name)
        .expect("", changeableFields(event(name)));
  }

  /** Named like CancelOrder: the verb comes first. */
  private static boolean isCommand(String name) {
    return name.endsWith("Order");
  }

  private Class<?> event(String name) {
    Optional<String> similar = similarTo(name);
    Optional<String> command = commandFor(name);
    lesson
        .shared("a missing event")
        .with("event", name)
        .with("events", events.keySet())
        .with("similar", similar)
        .with("command", command)
        .when(isWritten(name), "no OrderEvent yet")
        .when(similar.isPresent(), "another spelling")
        .when(command.isPresent(), "a command")
        .when(TOLD.contains(name), name)
        .expect(events.containsKey(name));
    return events.get(name);
  }

  /** Written, but perhaps without {@code implements OrderEvent}. */
  private boolean isWritten(String name) {
    return Stream.of(OrderEvent.class.getDeclaredClasses())
        .anyMatch(type -> type.getSimpleName().equals(name));
  }

  /** An event whose name begins in the same way, as OrderCanceled does. */
  private Optional<String> similarTo(String name) {
    String beginning = name.substring(0, "OrderCa".length()).toLowerCase(Locale.ROOT);
    return events.keySet().stream()
        .filter(other -> !GIVEN.contains(other) && !TOLD.contains(other))
        .filter(other -> other.toLowerCase(Locale.ROOT).startsWith(beginning))
        .findFirst();
  }

  /** As CancelOrder is for OrderCancelled. */
  private Optional<String> commandFor(String name) {
    return events.keySet().stream()
        .filter(FactsTest::isCommand)
        .filter(command -> name.startsWith(command.replace("Order", ""), "Order".length()))
        .findFirst();
  }

  /** In any order, and shown as they are written. */
  private static Set<String> components(Class<?> event) {
    if (!event.isRecord()) {
      return Set.of("no record");
    }
    Set<String> components = new LinkedHashSet<>();
    for (RecordComponent component : event.getRecordComponents()) {
      components.add("%s %s".formatted(component.getType().getSimpleName(), component.getName()));
    }
    return components;
  }

  private static String changeableFields(Class<?> event) {
    return Stream.of(event.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !Modifier.isFinal(field.getModifiers()))
        .map(Field::getName)
        .collect(joining(", "));
  }

  private static Map<String, Object> values(RecordComponent[] components) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      values.put(component.getName(), value(component));
    }
    return values;
  }

  private static Object value(RecordComponent component) {
    return switch (component.getType().getSimpleName()) {
      case "Instant" -> IN_MARCH;
      case "Money" -> Money.of("7.50", "EUR");
      default -> TEXTS.getOrDefault(component.getName(), component.getName());
    };
  }

  /** Makes the event and reads its components. */
  private static Map<String, Object> kept(Class<?> event, RecordComponent[] components)
      throws ReflectiveOperationException {
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object made =
        event.getDeclaredConstructor(types).newInstance(values(components).values().toArray());
    Map<String, Object> kept = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      kept.put(component.getName(), component.getAccessor().invoke(made));
    }
    return kept;
  }
}
