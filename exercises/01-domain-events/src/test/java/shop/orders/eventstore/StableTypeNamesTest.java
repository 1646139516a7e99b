package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final EventMetadata METADATA =
      new EventMetadata("A-7f3a", "order", 1, Instant.EPOCH, new UUID(0, 2), Optional.empty());
  private static final PaymentTaken PAYMENT_TAKEN = new PaymentTaken("A-7f3a");

  private static final EventTypes TYPES =
      EventTypes.of(Map.of("OrderConfirmed", PaymentTaken.class, "OrderNoted", String.class));
  private static final List<String> NO_NAMES =
      List.of("java.lang.Integer", NeverRegistered.class.getName(), "PaymentTaken", "OrderCreated");

  private final Lesson lesson;

  StableTypeNamesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_event_is_stored_under_its_registered_name_whatever_its_class_is_called() {
    lesson.expect("OrderConfirmed", TYPES.nameOf(PAYMENT_TAKEN));
  }

  @Test
  void a_class_without_a_name_is_not_written() {
    Outcome<String> named = Outcome.of(() -> TYPES.nameOf(new NeverRegistered("A-7f3a")));

    lesson
        .when(named.thrown().isPresent(), "another exception")
        .with("outcome", named)
        .expect(named.threw(IllegalArgumentException.class));
  }

  @Test
  void a_stored_name_is_read_as_its_registered_class() {
    lesson.expect(Optional.of(PaymentTaken.class), TYPES.classOf("OrderConfirmed"));
  }

  @Test
  void a_name_that_was_never_registered_means_no_class() {
    for (String name : NO_NAMES) {
      Lesson asked = lesson.with("name", name);
      Optional<Class<?>> found = asked.then("it returns").value(() -> TYPES.classOf(name));

      asked.expect(Optional.empty(), found);
    }
  }

  @Test
  void an_event_of_a_known_type_is_decoded_with_its_envelope_and_revision() {
    Decoded decoded = decode("OrderConfirmed", "{}", 41);

    expectNotDropped(decoded);
    lesson
        .when(decoded instanceof Decoded.Unknown, "it is unknown")
        .expect(new Read(PAYMENT_TAKEN, "A-7f3a", 41), asRead(decoded));
  }

  @Test
  void an_event_of_an_unknown_type_is_reported_as_unknown() {
    expectUnknown("LoyaltyPointsGranted", "{}", 42);
  }

  @Test
  void data_of_an_unknown_type_is_left_alone() {
    expectUnknown("$>", "0@order-A-7f3a", 43);
  }

  @Test
  void a_known_event_that_cannot_be_read_is_not_taken_for_unknown() {
    Outcome<Decoded> decoded = Outcome.of(() -> decode("OrderConfirmed", "{ damaged", 44));

    lesson.with("outcome", decoded).expect(decoded.thrown().isPresent());
  }

  private void expectUnknown(String type, String data, long revision) {
    Decoded decoded = lesson.then("it returns").value(() -> decode(type, data, revision));

    expectNotDropped(decoded);
    lesson.expect(new Decoded.Unknown(type, revision), decoded);
  }

  private void expectNotDropped(Decoded decoded) {
    lesson.shared("a dropped event").expect(decoded != null);
  }

  private static Decoded decode(String type, String data, long revision) {
    return new EventDecoder(TYPES, new OnlyWhatItKnows())
        .decode(
            new StoredEvent(
                EVENT_ID, type, revision, data.getBytes(UTF_8), "metadata".getBytes(UTF_8)));
  }

  private static Object asRead(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known ->
          new Read(known.envelope().event(), known.envelope().aggregateId(), known.revision());
      case Decoded.Unknown unknown -> unknown;
    };
  }

  /** Somebody tidied up: the class has another name and package, the stored name has not. */
  private record PaymentTaken(String orderId) {}

  private record NeverRegistered(String orderId) {}

  private record Read(Object event, String order, long revision) {}

  /** Stands in for JSON, so that this exercise does not wait for the next one. */
  private static final class OnlyWhatItKnows implements JsonReader {
    @Override
    public <T> T read(byte[] json, Class<T> type) {
      String text = new String(json, UTF_8);
      if (type == EventMetadata.class && text.equals("metadata")) {
        return type.cast(METADATA);
      }
      if (type == PaymentTaken.class && text.equals("{}")) {
        return type.cast(PAYMENT_TAKEN);
      }
      throw new IllegalStateException("cannot read %s".formatted(type.getSimpleName()));
    }
  }
}
