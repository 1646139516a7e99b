package shop.orders.versioning;

import com.eventstore.dbclient.EventStoreDBClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;

@Exercise("4.7")
@EventStore
class PersonalDataTest {
  private static final String JANA = TwoCustomers.JANA;
  private static final String IRMGARD = TwoCustomers.IRMGARD;

  private final FakeKeys keys = new FakeKeys(1);
  private final RecordingCipher cipher = new RecordingCipher();
  private final TwoCustomers shop;
  private final PersonalData data;
  private final Map<String, String> customers = customersOfOrders();
  private final Lesson lesson;
  private boolean isLocked;
  private int rebuilds;

  PersonalDataTest(EventStoreDBClient client, Streams streams, Lesson lesson) {
    this.shop = new TwoCustomers(client, streams);
    this.data = new PersonalData(keys, cipher, List.of(this::rebuildLabel));
    this.lesson = lesson;
  }

  @Test
  void a_stored_event_says_nothing_about_the_person() {
    for (History.Fact fact : factsOfThreeYears()) {
      Lesson told = lesson.with("type", fact.type());
      ObjectNode stored = told.shared("protect threw").value(() -> protect(fact));

      List<String> texts = Traces.textsOf(fact.data());
      List<String> found = Traces.in(stored, texts);
      told.when(Traces.areEncoded(stored, texts), "it is encoded")
          .when(isFreeText(found), "is free text")
          .expect(List.of(), found);
    }
  }

  @Test
  void all_other_fields_stay_readable() {
    for (History.Fact fact : factsOfThreeYears()) {
      Lesson told = lesson.with("type", fact.type());
      ObjectNode before = fact.data().deepCopy();
      ObjectNode stored = told.shared("protect threw").value(() -> protect(fact));

      ObjectNode others = before.deepCopy().remove(Traces.PERSONAL);
      List<String> encrypted = encrypted(names(others), stored);
      told.with("fields", String.join(", ", encrypted))
          .when(!encrypted.isEmpty(), "fields are encrypted")
          .expect(others, stored.deepCopy().retain(names(others)));
      told.then("the argument").expect(before, fact.data());
    }
  }

  @Test
  void each_text_has_a_nonce_of_its_own() {
    ObjectNode twice =
        shop.addressOf(JANA).put("note", shop.addressOf(JANA).get("street").asText());
    data.protect(JANA, twice);
    boolean newInOneEvent = cipher.mostUsesOfANonce() <= 1;
    data.protect(JANA, twice);
    data.protect(JANA, twice);

    lesson.when(newInOneEvent, "in several events").expect(cipher.mostUsesOfANonce() <= 1);
  }

  @Test
  void a_late_event_does_not_revive_a_forgotten_person() {
    shop.order(data);
    anotherProcess().forget(JANA);

    Outcome<ObjectNode> late = Outcome.of(() -> data.protect(JANA, shop.addressOf(JANA)));
    lesson.expect(Set.of(IRMGARD), keys.customersWithAKey());
    lesson
        .then("the caller")
        .with(
            "ended",
            late.thrown().map(Object::getClass).map(Class::getSimpleName).orElse("no exception"))
        .expect(late.threw(CustomerForgotten.class));
    ObjectNode parcel = object().put("orderId", "A-7f3a").put("trackingNumber", "parcel-1");
    ObjectNode stored = lesson.then("nothing personal").value(() -> data.protect(JANA, parcel));
    lesson.then("nothing personal").expect(parcel, stored);
  }

  @Test
  void a_known_person_is_revealed() {
    Map<History.Fact, ObjectNode> stored = new LinkedHashMap<>();
    for (History.Fact fact : factsOfThreeYears()) {
      Lesson told = lesson.with("type", fact.type()).shared("protect threw");
      stored.put(fact, told.value(() -> protect(fact)));
    }
    // Only now, when later events of the same customer might have replaced the key.
    stored.forEach(
        (fact, event) -> {
          Lesson told = lesson.with("type", fact.type());
          Revealed revealed = value(told.then("it throws"), () -> anotherProcess().reveal(event));

          told.expect(new Revealed.Known(fact.data()), revealed);
        });
    ObjectNode plain = shop.addressOf(JANA);
    Revealed old = lesson.then("an old event").value(() -> data.reveal(plain));
    lesson.then("an old event").expect(new Revealed.Known(plain), old);
  }

  @Test
  void after_the_key_is_gone_every_event_is_still_read() {
    shop.order(data);
    anotherProcess().forget(JANA);

    List<Revealed> jana = lesson.then("it throws").value(() -> shop.replay(JANA, anotherProcess()));
    lesson
        .when(keys.customersWithAKey().contains(JANA), "the key remains")
        .when(!keys.customersWithAKey().contains(IRMGARD), "another key")
        .expect(List.of("Known", "Forgotten", "Forgotten"), kinds(jana));
    lesson
        .then("the placeholders")
        .expect(
            List.of(Revealed.PLACEHOLDER, Revealed.PLACEHOLDER, Revealed.PLACEHOLDER),
            List.of(
                text(jana.get(1), "recipient"),
                text(jana.get(1), "city"),
                text(jana.get(2), "reason")));
    List<Revealed> irmgard =
        value(lesson.then("the others throw"), () -> shop.replay(IRMGARD, data));
    lesson.then("the others").expect(!kinds(irmgard).contains("Forgotten"));
  }

  @Test
  void a_missing_key_does_not_mean_a_forgotten_person() {
    ObjectNode stored = protectedAddress();
    keys.goDown();
    expectThrown(Outcome.of(() -> data.reveal(stored)), lesson);
    keys.comeUp();

    PersonalData empty = new PersonalData(new FakeKeys(2), cipher, List.of());
    expectThrown(Outcome.of(() -> empty.reveal(stored)), lesson.then("an unknown key"));

    FakeKeys others = new FakeKeys(3);
    others.create(JANA);
    PersonalData wrong = new PersonalData(others, cipher, List.of());
    expectThrown(Outcome.of(() -> wrong.reveal(stored)), lesson.then("another key"));

    keys.goDown();
    Outcome<Void> forget = Outcome.ofRunning(() -> data.forget(JANA));
    lesson.then("forget").expect(forget.thrown().isPresent());
  }

  @Test
  void a_forgotten_person_is_found_in_nothing_that_is_stored() {
    shop.order(data);
    String irmgard = value(lesson.then("a label"), this::labels);
    int before = rebuilds;
    lesson.then("it throws").returns(() -> data.forget(JANA));
    boolean rebuilt = rebuilds > before;

    lesson.then("the key").expect(Set.of(IRMGARD), keys.customersWithAKey());
    lesson.then("a stream").expect(!shop.streamsShow(JANA));
    lesson.when(rebuilt, "rebuilt").expect("(forgotten), (forgotten)", shop.labelOf(JANA));
    lesson.then("the others").expect(irmgard, shop.labelOf(IRMGARD));
    lesson.then("again").returns(() -> data.forget(JANA));

    isLocked = true;
    Outcome.ofRunning(() -> data.forget(IRMGARD));
    isLocked = false;
    lesson.then("again").returns(() -> data.forget(IRMGARD));
    lesson.then("again the copies").expect("(forgotten), (forgotten)", shop.labelOf(IRMGARD));
  }

  @Beyond
  @Test
  void a_snapshot_is_protected_too() {
    ObjectNode snapshot = object().put("orderId", "A-7f3a").put("revision", 4);
    snapshot.putObject("state").set("address", shop.addressOf(JANA));
    ObjectNode stored = data.protect(JANA, snapshot);

    lesson.expect(List.of(), Traces.in(stored, shop.textsAbout(JANA)));
    lesson.then("it is read").expect(new Revealed.Known(snapshot), data.reveal(stored));
    data.forget(JANA);
    Revealed forgotten = data.reveal(stored);
    lesson.then("it is forgotten").expect(Revealed.Forgotten.class, forgotten.getClass());
  }

  @Beyond
  @Test
  void one_failed_copy_does_not_keep_the_others() {
    PlainCopy broken =
        customer -> {
          throw new IllegalStateException("locked");
        };
    PersonalData several =
        new PersonalData(keys, cipher, List.of(broken, this::rebuildLabel, broken));
    shop.order(several);
    rebuildLabel(JANA);
    Outcome<Void> forget = Outcome.ofRunning(() -> several.forget(JANA));

    lesson.expect("(forgotten), (forgotten)", shop.labelOf(JANA));
    lesson.then("the caller").expect(forget.thrown().isPresent());
  }

  /** Makes both labels. Returns the second one. */
  private String labels() {
    List.of(JANA, IRMGARD).forEach(this::rebuildLabel);
    return shop.labelOf(IRMGARD);
  }

  /**
   * The value of a call that must return. If a customer has got a second key, that is the cause.
   */
  private <T> T value(Lesson told, Callable<T> call) {
    Outcome<T> outcome = Outcome.of(call);
    if (keys.wereReplaced() && outcome.thrown().isPresent()) {
      Throwable thrown = outcome.thrown().get();
      throw lesson.shared("the key changed").with("thrown", thrown).failure("no exception", thrown);
    }
    return told.value(outcome);
  }

  private void rebuildLabel(String customer) {
    if (isLocked) {
      throw new IllegalStateException("locked");
    }
    shop.buildLabel(customer, anotherProcess());
    rebuilds++;
  }

  /** Another process with the same key store. */
  private PersonalData anotherProcess() {
    return new PersonalData(keys, cipher, List.of());
  }

  private ObjectNode protectedAddress() {
    return data.protect(JANA, shop.addressOf(JANA));
  }

  private ObjectNode protect(History.Fact fact) {
    String customer = customers.getOrDefault(fact.data().path("orderId").asText(), JANA);
    return data.protect(customer, fact.data());
  }

  /** The customer of each order of the history. */
  private static Map<String, String> customersOfOrders() {
    return factsOfThreeYears().stream()
        .map(History.Fact::data)
        .filter(data -> data.has("customerId"))
        .collect(
            Collectors.toMap(
                data -> data.get("orderId").asText(),
                data -> data.get("customerId").asText(),
                (one, same) -> one));
  }

  private static List<History.Fact> factsOfThreeYears() {
    return History.all().stream().flatMap(event -> event.facts().stream()).toList();
  }

  private static boolean isFreeText(List<String> fields) {
    return Stream.of("reason", "note").anyMatch(fields::contains);
  }

  private static List<String> encrypted(List<String> fields, ObjectNode stored) {
    return fields.stream().filter(field -> stored.path(field).has("encrypted")).toList();
  }

  private static List<String> names(ObjectNode object) {
    return object.propertyStream().map(field -> field.getKey()).toList();
  }

  private static List<String> kinds(List<Revealed> events) {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static String text(Revealed event, String field) {
    return event.data().path(field).asText("no text");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void expectThrown(Outcome<Revealed> outcome, Lesson lesson) {
    lesson.expect(outcome.thrown().isPresent());
  }
}
