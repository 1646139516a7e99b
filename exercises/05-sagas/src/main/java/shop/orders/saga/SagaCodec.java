package shop.orders.saga;

import com.eventstore.dbclient.EventData;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.EventMetadata;
import shop.orders.events.EventTypes;
import shop.orders.eventstore.EventSerializer;
import shop.orders.eventstore.StoredEvent;

/** The events of sagas as the store holds them: JSON, with a stable name for each type. */
public final class SagaCodec {
  private static final EventTypes EVENTS =
      EventTypes.of(
          Map.of(
              "FulfillmentStarted", SagaEvent.FulfillmentStarted.class,
              "PaymentSucceeded", SagaEvent.PaymentSucceeded.class,
              "PaymentDeclined", SagaEvent.PaymentDeclined.class,
              "PaymentTimedOut", SagaEvent.PaymentTimedOut.class,
              "CustomerCancelled", SagaEvent.CustomerCancelled.class,
              "IntentRecorded", SagaEvent.IntentRecorded.class,
              "IntentCompleted", SagaEvent.IntentCompleted.class,
              "FulfillmentCompleted", SagaEvent.FulfillmentCompleted.class,
              "FulfillmentCompensated", SagaEvent.FulfillmentCompensated.class));

  private static final EventTypes COMMANDS =
      EventTypes.of(
          Map.of(
              "ChargePayment", SagaCommand.ChargePayment.class,
              "ConfirmOrder", SagaCommand.ConfirmOrder.class,
              "CancelOrder", SagaCommand.CancelOrder.class,
              "RefundPayment", SagaCommand.RefundPayment.class));

  private static final EventSerializer JSON = new EventSerializer();

  /** An intent as JSON: its command is stored beside the stable name of the command's type. */
  private record StoredIntent(
      String orderId, UUID intentId, String commandType, JsonNode command, Instant at) {}

  /**
   * The events as the client appends them after the loaded ones. The same events after the same
   * revision get the same ids, so the store stores a repeated append once.
   */
  List<EventData> encode(LoadedSaga saga, Cause cause, List<? extends SagaEvent> events) {
    List<EventData> data = new ArrayList<>();
    for (SagaEvent event : events) {
      byte[] json = json(event);
      long revision = saga.revision() + 1 + data.size();
      EventMetadata metadata =
          new EventMetadata(
              event.orderId(),
              "fulfillment",
              1,
              event.at(),
              cause.correlationId(),
              Optional.of(cause.messageId()));
      data.add(
          EventData.builderAsJson(idOf(event.orderId(), revision, json), nameOf(event), json)
              .metadataAsBytes(JSON.toJson(metadata))
              .build());
    }
    return data;
  }

  /**
   * The event in a saga's stream.
   *
   * @throws IllegalArgumentException if the type is not an event of a saga
   */
  public SagaEvent decode(StoredEvent stored) {
    Class<?> type =
        EVENTS
            .classOf(stored.eventType())
            .orElseThrow(() -> new IllegalArgumentException("unknown: " + stored.eventType()));
    return type == SagaEvent.IntentRecorded.class
        ? intent(JSON.read(stored.data(), StoredIntent.class))
        : (SagaEvent) JSON.read(stored.data(), type);
  }

  /** The stable name of the event's type. */
  public static String nameOf(SagaEvent event) {
    return EVENTS.nameOf(event);
  }

  private static byte[] json(SagaEvent event) {
    if (!(event instanceof SagaEvent.IntentRecorded recorded)) {
      return JSON.toJson(event);
    }
    SagaCommand command = recorded.intent().command();
    JsonNode data = JSON.read(JSON.toJson(command), JsonNode.class);
    return JSON.toJson(
        new StoredIntent(
            recorded.orderId(),
            recorded.intent().id(),
            COMMANDS.nameOf(command),
            data,
            recorded.at()));
  }

  private static SagaEvent.IntentRecorded intent(StoredIntent stored) {
    Class<?> type = COMMANDS.classOf(stored.commandType()).orElseThrow();
    SagaCommand command = (SagaCommand) JSON.read(JSON.toJson(stored.command()), type);
    return new SagaEvent.IntentRecorded(
        stored.orderId(), new Intent(stored.intentId(), command), stored.at());
  }

  private static UUID idOf(String orderId, long revision, byte[] json) {
    String text = orderId + "/" + revision + "/" + new String(json, StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
