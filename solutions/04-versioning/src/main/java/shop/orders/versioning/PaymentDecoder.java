package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import shop.orders.events.Money;
import shop.orders.eventstore.StoredEvent;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.PaymentReceived;

/** Decodes the events that say that an order was paid or confirmed, in the form of any release. */
public final class PaymentDecoder implements PartsDecoder {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public List<DecodedPart> decode(StoredEvent stored) {
    return switch (stored.eventType()) {
      case "OrderPaidAndConfirmed" -> split(stored);
      case "PaymentReceived" -> {
        JsonNode json = read(stored);
        yield List.of(whole(stored, payment(json, Instant.parse(json.get("receivedAt").asText()))));
      }
      case "OrderConfirmed" -> {
        JsonNode json = read(stored);
        yield List.of(
            whole(stored, confirmation(json, Instant.parse(json.get("confirmedAt").asText()))));
      }
      default -> List.of(new DecodedPart.Unknown(stored.eventType(), stored.revision()));
    };
  }

  /** The two facts of an {@code OrderPaidAndConfirmed}, in the order in which they happened. */
  public List<DecodedPart> split(StoredEvent stored) {
    // region 4.4 make two parts of one stored event
    JsonNode json = read(stored);
    Instant at = Instant.parse(json.get("at").asText());
    return List.of(
        new DecodedPart.Known(payment(json, at), stored.eventId(), stored.revision(), 0),
        new DecodedPart.Known(confirmation(json, at), stored.eventId(), stored.revision(), 1));
    // endregion
  }

  private static DecodedPart whole(StoredEvent stored, ShopEvent event) {
    return new DecodedPart.Known(event, stored.eventId(), stored.revision(), 0);
  }

  private static PaymentReceived payment(JsonNode json, Instant receivedAt) {
    return new PaymentReceived(
        json.get("orderId").asText(),
        json.get("paymentId").asText(),
        Money.of(json.at("/amount/amount").asText(), json.at("/amount/currency").asText()),
        receivedAt);
  }

  private static OrderConfirmed confirmation(JsonNode json, Instant confirmedAt) {
    return new OrderConfirmed(
        json.get("orderId").asText(), json.get("paymentId").asText(), confirmedAt);
  }

  /** The data of the stored event. */
  private static JsonNode read(StoredEvent stored) {
    try {
      return MAPPER.readTree(stored.data());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
