package shop.orders.events;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private final Map<String, Class<?>> facts = new TreeMap<>();
  private final Lesson lesson;

  FactsTest(Lesson lesson) {
    this.lesson = lesson;
    for (Class<?> fact : OrderEvent.class.getPermittedSubclasses()) {
      facts.put(fact.getSimpleName(), fact);
    }
  }

  @Test
  void an_order_can_have_been_cancelled() {
    expectFact("OrderCancelled", "String orderId", "String reason", "Instant cancelledAt");
  }

  @Test
  void an_order_can_have_been_shipped() {
    expectFact("OrderShipped", "String orderId", "String trackingNumber", "Instant shippedAt");
  }

  @Test
  void an_order_can_have_been_refunded() {
    expectFact("OrderRefunded", "String orderId", "Money amount", "Instant refundedAt");
  }

  @Test
  void nothing_else_is_a_fact_about_an_order() {
    TOLD.forEach(this::fact);
    Set<String> unheardOf = new TreeSet<>(facts.keySet());
    unheardOf.removeAll(GIVEN);
    TOLD.forEach(unheardOf::remove);

    lesson.expect(Set.of(), unheardOf);
  }

  @Test
  void a_fact_cannot_be_changed_afterwards() {
    Stream.concat(TOLD.stream(), GIVEN.stream()).forEach(this::expectUnchangeable);
  }

  private void expectFact(String name, String... components) {
    Class<?> fact = fact(name);
    expectUnchangeable(name);

    lesson.expect(new LinkedHashSet<>(List.of(components)), components(fact));
  }

  private void expectUnchangeable(String name) {
    lesson
        .shared("a_fact_cannot_be_changed_afterwards")
        .with("fact", name)
        .expect("", changeableFields(fact(name)));
  }

  private Class<?> fact(String name) {
    lesson
        .shared("a missing fact")
        .with("fact", name)
        .with("facts", facts.keySet())
        .when(isWritten(name), "no OrderEvent yet")
        .when(TOLD.contains(name), name)
        .expect(facts.containsKey(name));
    return facts.get(name);
  }

  /** Written, but perhaps without {@code implements OrderEvent}. */
  private boolean isWritten(String name) {
    return Stream.of(OrderEvent.class.getDeclaredClasses())
        .anyMatch(type -> type.getSimpleName().equals(name));
  }

  /** In any order, and shown as they are written. */
  private static Set<String> components(Class<?> fact) {
    if (!fact.isRecord()) {
      return Set.of("no record");
    }
    Set<String> components = new LinkedHashSet<>();
    for (RecordComponent component : fact.getRecordComponents()) {
      components.add("%s %s".formatted(component.getType().getSimpleName(), component.getName()));
    }
    return components;
  }

  private static String changeableFields(Class<?> fact) {
    return Stream.of(fact.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !Modifier.isFinal(field.getModifiers()))
        .map(Field::getName)
        .collect(joining(", "));
  }
}
