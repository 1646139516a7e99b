package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventMetadata;
import shop.orders.events.EventTypes;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("1.5")
class StableTypeNamesTest {
  private static final UUID EVENT_ID = new UUID(0, 1);
  private static final String DATA = "data";
  private static final String METADATA_OF_OURS = "metadata";
  private static final EventMetadata METADATA =
      new EventMetadata("7f3a", "order", 3, Instant.EPOCH, new UUID(0, 2), Optional.empty());
  private static final PaymentTaken PAYMENT_TAKEN = new PaymentTaken("7f3a");

  private static final EventTypes TYPES =
      EventTypes.of(Map.of("OrderConfirmed", PaymentTaken.class, "OrderNoted", String.class));
  private static final List<String> OTHER_NAMES =
      List.of(
          "java.lang.Integer",
          NeverRegistered.class.getName(),
          "PaymentTaken",
          "OrderCreated",
          "orderconfirmed",
          "OrderConfirmedV2",
          " OrderConfirmed");

  private final Lesson lesson;

  StableTypeNamesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_event_is_stored_under_its_registered_name() {
    lesson.expect("OrderConfirmed", TYPES.nameOf(PAYMENT_TAKEN));
  }

  @Test
  void only_registered_classes_have_a_name() {
    for (Object event : List.of(new NeverRegistered("7f3a"), new Other.PaymentTaken("7f3a"))) {
      Outcome<String> named = Outcome.of(() -> TYPES.nameOf(event));

      lesson
          .when(named.thrown().isPresent(), "another exception")
          .with("outcome", named)
          .expect(named.threw(IllegalArgumentException.class));
    }
  }

  @Test
  void a_stored_name_is_read_as_its_registered_class() {
    lesson.expect(Optional.of(PaymentTaken.class), TYPES.classOf("OrderConfirmed"));
  }

  @Test
  void any_other_name_has_no_class() {
    for (String name : OTHER_NAMES) {
      Lesson asked = lesson.with("name", name);
      Optional<Class<?>> found = asked.then("it returns").value(() -> TYPES.classOf(name));

      asked
          .when(name.equalsIgnoreCase("OrderConfirmed"), "another case")
          .when(name.contains("OrderConfirmed"), "partly the same")
          .expect(Optional.empty(), found);
    }
  }

  @Test
  void a_known_event_is_decoded_with_its_envelope_and_revision() {
    Decoded decoded = decode("OrderConfirmed", DATA, METADATA_OF_OURS, 41);

    expectNotNull("OrderConfirmed", decoded);
    lesson
        .when(decoded instanceof Decoded.Unknown, "it is unknown")
        .expect(new Read(EVENT_ID, PAYMENT_TAKEN, "7f3a", 41), read(decoded));
  }

  @Test
  void an_unknown_event_is_reported_as_unknown() {
    expectUnknown("LoyaltyPointsGranted", DATA, METADATA_OF_OURS, 42);
  }

  @Test
  void the_data_of_an_unknown_event_stays_unread() {
    expectUnknown("$>", "0@order-7f3a", "", 43);
  }

  @Test
  void damaged_data_of_a_known_event_is_an_exception() {
    Outcome<Decoded> decoded =
        Outcome.of(() -> decode("OrderConfirmed", "{ damaged", METADATA_OF_OURS, 44));

    lesson.with("outcome", decoded).expect(decoded.threw(UncheckedIOException.class));
  }

  private void expectUnknown(String type, String data, String metadata, long revision) {
    Outcome<Decoded> outcome = Outcome.of(() -> decode(type, data, metadata, revision));
    Lesson threw =
        outcome.threw(UncheckedIOException.class)
            ? lesson.shared("data was read")
            : lesson.then("it returns");
    Decoded decoded = threw.value(outcome);

    expectNotNull(type, decoded);
    lesson.expect(new Decoded.Unknown(type, revision), decoded);
  }

  private void expectNotNull(String type, Decoded decoded) {
    lesson.shared("a dropped event").with("type", type).expect(decoded != null);
  }

  private static Decoded decode(String type, String data, String metadata, long revision) {
    return new EventDecoder(TYPES, new OnlyOurJson())
        .decode(
            new StoredEvent(
                EVENT_ID, type, revision, data.getBytes(UTF_8), metadata.getBytes(UTF_8)));
  }

  private static Object read(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known ->
          new Read(
              known.envelope().eventId(),
              known.envelope().event(),
              known.envelope().aggregateId(),
              known.revision());
      case Decoded.Unknown unknown -> unknown;
    };
  }

  /** Was OrderConfirmed: the class has another name now, and the stored name is the same. */
  private record PaymentTaken(String orderId) {}

  private record NeverRegistered(String orderId) {}

  private static final class Other {
    /** With the simple name of a registered class. */
    private record PaymentTaken(String orderId) {}
  }

  private record Read(UUID id, Object event, String order, long revision) {}

  /** Stands in for JSON, so that this exercise does not wait for the next one. */
  private static final class OnlyOurJson implements JsonReader {
    @Override
    public <T> T read(byte[] json, Class<T> type) {
      String text = new String(json, UTF_8);
      if (type == EventMetadata.class && text.equals(METADATA_OF_OURS)) {
        return type.cast(METADATA);
      }
      if (type.isInstance(PAYMENT_TAKEN) && text.equals(DATA)) {
        return type.cast(PAYMENT_TAKEN);
      }
      throw new UncheckedIOException("no JSON: “%s”".formatted(text), new IOException());
    }
  }
}
