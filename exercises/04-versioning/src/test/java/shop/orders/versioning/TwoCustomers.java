package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawEvent;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

/** Two customers with an order each, stored through the learner's code, and a view of both. */
final class TwoCustomers {
  static final String JANA = "customer-11";
  static final String IRMGARD = "customer-13";

  private final EventStoreDBClient client;
  private final Map<String, FreshStream> orders;
  private final Map<String, List<History.Fact>> facts;

  /** The view: a label for each customer's parcel. */
  private final Map<String, String> labels = new TreeMap<>();

  TwoCustomers(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.orders = Map.of(JANA, streams.fresh("order"), IRMGARD, streams.fresh("order"));
    this.facts = Map.of(JANA, facts("order-A-122b", JANA), IRMGARD, facts("order-B-1206", IRMGARD));
  }

  private List<History.Fact> facts(String inTheHistory, String customer) {
    return History.copyOf(inTheHistory, orders.get(customer).id()).stream()
        .flatMap(event -> event.facts().stream())
        .toList();
  }

  /** Stores both orders. */
  void order(PersonalData data) {
    facts.forEach(
        (customer, events) ->
            events.forEach(fact -> store(customer, fact, data.protect(customer, fact.data()))));
  }

  private void store(String customer, History.Fact fact, ObjectNode stored) {
    EventData event =
        EventData.builderAsJson(fact.type(), stored.toString().getBytes(UTF_8)).build();
    Futures.join(client.appendToStream(orders.get(customer).name(), event));
  }

  List<String> typesOf(String customer) {
    return raw(customer).stream().map(RawEvent::type).toList();
  }

  /** The stored events of a customer, as a reader gets them. */
  List<Revealed> replay(String customer, PersonalData data) {
    return raw(customer).stream().map(event -> data.reveal(stored(event))).toList();
  }

  /** Builds the row of a customer in the view. */
  void buildLabel(String customer, PersonalData data) {
    replay(customer, data).stream()
        .map(Revealed::data)
        .filter(event -> event.has("recipient"))
        .forEach(
            event ->
                labels.put(
                    customer,
                    "%s, %s"
                        .formatted(event.get("recipient").asText(), event.get("city").asText())));
  }

  String labelOf(String customer) {
    return labels.getOrDefault(customer, "no label");
  }

  List<String> textsAbout(String customer) {
    return facts.get(customer).stream()
        .flatMap(fact -> Traces.textsOf(fact.data()).stream())
        .toList();
  }

  ObjectNode addressOf(String customer) {
    return facts.get(customer).stream()
        .map(History.Fact::data)
        .filter(data -> data.has("recipient"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the streams say something about this person. */
  boolean streamsShow(String customer) {
    List<String> texts = textsAbout(customer);
    return orders.keySet().stream()
        .flatMap(c -> raw(c).stream())
        .anyMatch(event -> !Traces.in(stored(event), texts).isEmpty());
  }

  private List<RawEvent> raw(String customer) {
    return new RawStream(client, orders.get(customer).name()).events();
  }

  private static ObjectNode stored(RawEvent event) {
    return OldOrder.tree(event.data().getBytes(UTF_8));
  }
}
