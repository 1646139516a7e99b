package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.versioning.ShopEvent.DeliveryAddressGiven;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("4.1")
class AddressReaderTest {
  private static final Address DRESDEN =
      new Address(
          "A-7f3a",
          "customer-11",
          "İlker Yıldız",
          "Königstraße 5",
          "01067",
          "Dresden",
          "DE",
          "please ring twice");

  private final Lesson lesson;

  AddressReaderTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_address_of_today_is_read_as_it_is_stored() {
    Address address = lesson.then("it throws").value(() -> read(ofToday()));

    lesson
        .with("code", address.postalCode())
        .when(DRESDEN.equals(address.with(DRESDEN.postalCode())), "only postal code")
        .expect(DRESDEN, address);
  }

  @Test
  void the_old_name_of_the_postal_code_is_read() {
    ObjectNode json = ofToday();
    json.set("zip", json.remove("postalCode"));

    Address address = lesson.then("it throws").value(() -> read(json));

    lesson.expect(DRESDEN.postalCode(), address.postalCode());
  }

  @Test
  void an_address_without_a_country_gets_the_default_of_its_time() {
    ObjectNode json = ofToday();
    json.remove("country");

    String country = lesson.then("it throws").value(() -> read(json).country());

    lesson
        .when(AddressForm.PRESET_COUNTRY.equals(country), "it is today's")
        .with("country", country)
        .expect("DE", country);
  }

  @Test
  void a_stored_country_stays() {
    for (String stored : List.of("CH", "AT")) {
      String country = read(ofToday().put("country", stored)).country();

      lesson.with("stored", stored).expect(stored, country);
    }
  }

  @Test
  void an_address_without_a_note_has_an_empty_note() {
    ObjectNode json = ofToday();
    json.remove("note");

    String note = lesson.then("it throws").value(() -> read(json).note());

    lesson.when(note == null, "null").expect("", note);
  }

  @Test
  void a_field_of_another_release_is_ignored() {
    ObjectNode json = ofToday().put("floor", 3);

    Address address = lesson.then("it throws").value(() -> read(json));

    lesson.expect(DRESDEN, address);
  }

  @Test
  void the_whole_history_is_read() {
    for (History.Event event : History.ofType("DeliveryAddressGiven")) {
      Lesson told = lesson.with("stream", event.stream()).with("version", event.version());
      Address address = told.then("it throws").value(() -> read(event.data()));

      told.expect(Address.of(event.facts().getFirst().data()), address);
    }
  }

  @Beyond
  @Test
  void the_new_name_wins_over_the_old_one() {
    Address address = read(ofToday().put("zip", "1067"));

    lesson.expect(DRESDEN.postalCode(), address.postalCode());
    lesson.then("another field").expect(DRESDEN, address);
  }

  @Beyond
  @Test
  void an_explicit_null_is_a_missing_value() {
    ObjectNode json = ofToday();
    json.set("zip", json.get("postalCode"));
    json.putNull("postalCode").putNull("country").putNull("note");

    Address address = lesson.then("it throws").value(() -> read(json));

    lesson.expect(
        List.of("01067", "DE", ""),
        Stream.of(address.postalCode(), address.country(), address.note()).toList());
  }

  private static Address read(JsonNode json) {
    return Address.of(new AddressReader().read(json));
  }

  private static ObjectNode ofToday() {
    String json =
        """
        {
          "orderId": "A-7f3a", "customerId": "customer-11",
          "recipient": "İlker Yıldız", "street": "Königstraße 5",
          "postalCode": "01067", "city": "Dresden", "country": "DE", "note": "please ring twice"
        }
        """;
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private record Address(
      String order,
      String customer,
      String recipient,
      String street,
      String postalCode,
      String city,
      String country,
      String note) {

    Address with(String code) {
      return new Address(order, customer, recipient, street, code, city, country, note);
    }

    static Address of(DeliveryAddressGiven event) {
      return new Address(
          event.orderId(),
          event.customerId(),
          event.recipient(),
          event.street(),
          event.postalCode(),
          event.city(),
          event.country(),
          event.note());
    }

    static Address of(JsonNode fact) {
      return new Address(
          fact.get("orderId").asText(),
          fact.get("customerId").asText(),
          fact.get("recipient").asText(),
          fact.get("street").asText(),
          fact.get("postalCode").asText(),
          fact.get("city").asText(),
          fact.get("country").asText(),
          fact.get("note").asText());
    }
  }
}
