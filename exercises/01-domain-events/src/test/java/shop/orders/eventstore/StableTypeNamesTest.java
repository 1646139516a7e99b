package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventMetadata;
import shop.orders.events.EventTypes;
import workshop.kit.Exercise;
import workshop.kit.Lesson;

@Exercise("1.5")
class StableTypeNamesTest {
  private static final UUID EVENT_ID = new UUID(0, 1);
  private static final EventMetadata METADATA =
      new EventMetadata("7f3a", "order", 1, Instant.EPOCH, new UUID(0, 2), Optional.empty());

  /** Somebody tidied up: the class has another name and package, the stored name has not. */
  private record PaymentTaken(String orderId) {}

  private record NeverRegistered(String orderId) {}

  private static final EventTypes TYPES =
      EventTypes.of(Map.of("OrderConfirmed", PaymentTaken.class, "OrderNoted", String.class));

  @Test
  void an_event_is_stored_under_its_registered_name_whatever_its_class_is_called() {
    new Lesson(
            "We renamed a class, and the name in the store changed with it.",
            "In production the next deployment writes events that no other program knows, and"
                + " cannot read those of yesterday.",
            "what your name is made from. EventTypes was given a list of names.")
        .expect("OrderConfirmed", TYPES.nameOf(new PaymentTaken("7f3a")));
  }

  @Test
  void a_class_without_a_name_is_not_written() {
    String name;
    try {
      name = TYPES.nameOf(new NeverRegistered("7f3a"));
    } catch (IllegalArgumentException refused) {
      return;
    } catch (RuntimeException other) {
      throw new Lesson(
              "A class without a name was refused, but with "
                  + other.getClass().getSimpleName()
                  + ".",
              "In production the caller cannot tell a forgotten registration from a bug.",
              "the brief's sentence about a class without a name")
          .failure("an IllegalArgumentException", other.toString());
    }
    throw new Lesson(
            "An event of a class that was never registered was given a name all the same.",
            "In production a forgotten registration is then found out by the reader, when the"
                + " event is in the store for good.",
            "what nameOf does when the list has no entry")
        .failure("an IllegalArgumentException", "the name " + name);
  }

  @Test
  void a_stored_name_is_read_as_its_registered_class() {
    new Lesson(
            "The store says OrderConfirmed, and it was not read as the class that is registered"
                + " for that name.",
            "In production every event that was written before a renaming becomes unreadable.",
            "how you come from the stored name to the class")
        .expect(Optional.of(PaymentTaken.class), TYPES.classOf("OrderConfirmed"));
  }

  @Test
  void a_name_that_was_never_registered_means_no_class() {
    for (String name :
        new String[] {
          "java.lang.Integer", NeverRegistered.class.getName(), "PaymentTaken", "OrderCreated"
        }) {
      Optional<Class<?>> found;
      try {
        found = TYPES.classOf(name);
      } catch (RuntimeException e) {
        throw new Lesson(
                "Asked for the name "
                    + name
                    + ", which is not in your list, your code threw "
                    + e
                    + ".",
                "In production one event of another team's program stops every reader, also those"
                    + " that would have skipped it.",
                "the return type of classOf. It has a way to say “I do not know”.")
            .failure("Optional.empty", e.toString());
      }
      new Lesson(
              "The name " + name + " is not in your list, and yet your code found a class for it.",
              "In production whoever can write to your store chooses which of your classes is"
                  + " loaded, and every class name is a contract that nobody signed.",
              "where your classes come from")
          .expect(Optional.empty(), found);
    }
  }

  @Test
  void an_event_of_a_known_type_is_decoded_with_its_envelope_and_revision() {
    Decoded decoded = decode("OrderConfirmed", "{}", 41);

    switch (decoded) {
      case Decoded.Known known ->
          new Lesson(
                  "The event was decoded, but its place in the stream or its envelope got lost.",
                  "In production the next writer does not know which revision to expect.",
                  "what each component of Known is filled with")
              .expect(
                  "revision 41, PaymentTaken[orderId=7f3a] of 7f3a",
                  "revision %d, %s of %s"
                      .formatted(
                          known.revision(),
                          known.envelope().event(),
                          known.envelope().aggregateId()));
      case Decoded.Unknown unknown ->
          throw new Lesson(
                  "An event of a registered type was reported as unknown: " + unknown + ".",
                  "In production the projections skip it, and the numbers are wrong.",
                  "how you look its type up")
              .failure("a known event", unknown.toString());
      case null -> throw dropped();
    }
  }

  @Test
  void an_event_of_an_unknown_type_is_reported_as_unknown() {
    Decoded decoded;
    try {
      decoded = decode("LoyaltyPointsGranted", "{}", 42);
    } catch (RuntimeException e) {
      throw new Lesson(
              "An event of a type that we do not know made your code throw " + e + ".",
              "In production another team adds an event on a Friday, and all your projections stop"
                  + " over something that they never cared about.",
              "who should decide what an unknown event means: the decoder, or the one who asked?")
          .failure("an Unknown with its type and revision", e.toString());
    }
    if (decoded == null) {
      throw dropped();
    }
    new Lesson(
            "An event of a type that we do not know was not reported as unknown, with its type and"
                + " its place in the stream.",
            "In production an aggregate that must stop here goes on with half of its history.",
            "the second kind of Decoded")
        .expect("Unknown[eventType=LoyaltyPointsGranted, revision=42]", decoded.toString());
  }

  @Test
  void data_of_an_unknown_type_is_left_alone() {
    Decoded decoded;
    try {
      decoded = decode("$>", "0@order-7f3a", 43);
    } catch (RuntimeException e) {
      throw new Lesson(
              "The data of an unknown event was no JSON, and your code fell over it: " + e + ".",
              "In production links and other teams' binary events lie in the streams that you read.",
              "the order in which type and data are looked at")
          .failure("an Unknown with its type and revision", e.toString());
    }
    if (decoded == null) {
      throw dropped();
    }
    new Lesson(
            "A link was taken for something that we know.",
            "In production a projection handles it as if it were an order.",
            "what is asked first: the type, or the data")
        .expect("Unknown[eventType=$>, revision=43]", decoded.toString());
  }

  @Test
  void a_known_event_that_cannot_be_read_is_not_taken_for_unknown() {
    Decoded decoded;
    try {
      decoded = decode("OrderConfirmed", "{ damaged", 44);
    } catch (RuntimeException cannotBeRead) {
      return;
    }
    throw new Lesson(
            "An event of a known type had damaged data, and nobody was told.",
            "In production a projection skips it as if it were another team's, and an order is"
                + " missing from every number.",
            "which exceptions your code catches. Unknown means: a type that is not in the list.")
        .failure("the exception of whoever read the data", String.valueOf(decoded));
  }

  private static Decoded decode(String type, String data, long revision) {
    return new EventDecoder(TYPES, new OnlyWhatItKnows())
        .decode(
            new StoredEvent(
                EVENT_ID, type, revision, data.getBytes(UTF_8), "metadata".getBytes(UTF_8)));
  }

  private static AssertionError dropped() {
    return new Lesson(
            "The event came back as null: it was dropped in silence.",
            "In production an aggregate decides on a history with a hole in it, and nothing is in"
                + " the log.",
            "what your code returns when the type is not in the list")
        .failure("a Known or an Unknown", "null");
  }

  /** Stands in for JSON, so that this exercise does not wait for the next one. */
  private static final class OnlyWhatItKnows implements JsonReader {
    @Override
    public <T> T read(byte[] json, Class<T> type) {
      String text = new String(json, UTF_8);
      if (type == EventMetadata.class && text.equals("metadata")) {
        return type.cast(METADATA);
      }
      if (type == PaymentTaken.class && text.equals("{}")) {
        return type.cast(new PaymentTaken("7f3a"));
      }
      throw new IllegalStateException("cannot read " + text + " as " + type.getSimpleName());
    }
  }
}
