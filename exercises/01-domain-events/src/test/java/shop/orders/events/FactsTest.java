package shop.orders.events;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workshop.kit.Exercise;
import workshop.kit.Lesson;

@Exercise("1.1")
class FactsTest {
  private static final Set<String> FACTS =
      new TreeSet<>(
          Set.of(
              "OrderCreated", "OrderConfirmed", "OrderCancelled", "OrderShipped", "OrderRefunded"));

  @Test
  void an_order_can_have_been_cancelled() {
    expectComponents(
        fact(
            "OrderCancelled",
            "“When an order was cancelled, the customer calls and asks why. We also have to know when.”"),
        "String orderId, String reason, Instant cancelledAt");
  }

  @Test
  void an_order_can_have_been_shipped() {
    expectComponents(
        fact(
            "OrderShipped",
            "“Once a parcel was shipped, all we have is its tracking number, and the time it went.”"),
        "String orderId, String trackingNumber, Instant shippedAt");
  }

  @Test
  void an_order_can_have_been_refunded() {
    expectComponents(
        fact(
            "OrderRefunded",
            "“Sometimes we refunded a part, and next week another part. So how much, and when.”"),
        "String orderId, Money amount, Instant refundedAt");
  }

  @Test
  void nothing_else_is_a_fact_about_an_order() {
    List.of("OrderCancelled", "OrderShipped", "OrderRefunded")
        .forEach(name -> fact(name, "Read all three of the expert's sentences."));
    Set<String> unheardOf = names();
    unheardOf.removeAll(FACTS);
    new Lesson(
            "OrderEvent also permits "
                + unheardOf
                + ". The expert said nothing like it. A name such as CancelOrder is a wish, which"
                + " can still be refused; OrderUpdated or OrderChanged says that something happened,"
                + " but not what.",
            "In production every reader of the stream has to guess what such an event means, and"
                + " two readers will guess differently.",
            "each name in OrderEvent: could you say it to the expert as a sentence in the past?")
        .expect(Set.of(), unheardOf);
  }

  @Test
  void a_fact_cannot_be_changed_afterwards() {
    FACTS.forEach(
        name -> {
          Class<?> fact = fact(name, "What happened has happened.");
          String changeable =
              Stream.of(fact.getDeclaredFields())
                  .filter(field -> !Modifier.isStatic(field.getModifiers()))
                  .filter(field -> !Modifier.isFinal(field.getModifiers()))
                  .map(Field::getName)
                  .collect(joining(", "));
          new Lesson(
                  name + " can be changed after it happened: " + changeable + ".",
                  "In production two readers of one event then see two different pasts, and the"
                      + " audit trail is worth nothing.",
                  "the kind of type that " + name + " is. What do the two given facts do?")
              .expect("", changeable);
        });
  }

  private static Class<?> fact(String name, String expert) {
    return permitted()
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Lesson(
                        whatIsMissing(name),
                        "In production what has no event is not stored, and no later version of the"
                            + " program can find out that it happened.",
                        "the declarations of OrderCreated and OrderConfirmed, from “record” to the last"
                            + " brace. The expert says: "
                            + expert)
                    .failure("a fact named " + name, "facts named " + String.join(", ", names())));
  }

  private static String whatIsMissing(String name) {
    boolean written =
        Stream.of(OrderEvent.class.getDeclaredClasses())
            .anyMatch(type -> type.getSimpleName().equals(name));
    return written
        ? "There is a type " + name + ", but it is no OrderEvent yet."
        : "The code cannot say this yet: " + name + ".";
  }

  private static void expectComponents(Class<?> fact, String expected) {
    new Lesson(
            fact.getSimpleName() + " is a fact, but not the one that the expert told you about.",
            "In production this is all there is: what is not in the event is lost, and what has"
                + " another name or type in it cannot be read by the next program.",
            "the table in the brief, row " + fact.getSimpleName())
        .expect(
            Set.of(expected.split(", ")).equals(Set.of(components(fact).split(", "))),
            expected,
            components(fact));
  }

  private static String components(Class<?> fact) {
    if (!fact.isRecord()) {
      return "no record, so no components";
    }
    return Stream.of(fact.getRecordComponents()).map(FactsTest::asWritten).collect(joining(", "));
  }

  private static String asWritten(RecordComponent component) {
    return component.getType().getSimpleName() + " " + component.getName();
  }

  private static Set<String> names() {
    return permitted().map(Class::getSimpleName).collect(toCollection(TreeSet::new));
  }

  private static Stream<Class<?>> permitted() {
    return Arrays.stream(OrderEvent.class.getPermittedSubclasses());
  }
}
