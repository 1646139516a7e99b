package shop.orders.timetravel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.WrongExpectedVersionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import shop.orders.eventstore.EventSerializer;
import shop.orders.repository.StoreCalls;
import shop.orders.versioning.CorrectRefund;
import shop.orders.versioning.CorrectionRejected;
import shop.orders.versioning.DecodedPart;
import shop.orders.versioning.RefundCorrections;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.todo.Todo;

/** Repairs the revenue: first the wrong fact, then the view. */
public final class RevenueRepair {
  private static final EventSerializer JSON = new EventSerializer();

  private final EventStoreDBClient client;
  private final Clock clock;
  private final Supplier<List<LogEvent>> log;
  private final Dashboard dashboard;
  private final RequestReader repairedReader;

  /**
   * @param log reads all events of all orders from the store
   * @param dashboard uses the faulty reader still
   */
  public RevenueRepair(
      EventStoreDBClient client,
      Clock clock,
      Supplier<List<LogEvent>> log,
      Dashboard dashboard,
      RequestReader repairedReader) {
    this.client = client;
    this.clock = clock;
    this.log = log;
    this.dashboard = dashboard;
    this.repairedReader = repairedReader;
  }

  /**
   * Corrects a refund with a new event, and rebuilds the dashboard. May run again.
   *
   * @param command names the wrong event and says the amount that the bank has paid
   * @param bookkeeper who makes the correction
   * @throws CorrectionRejected with NO_REFUND if the order has no such refund, with
   *     CORRECTED_BEFORE if another correction is stored
   */
  public void repair(CorrectRefund command, String bookkeeper) {
    // region 7.5 correct the refund, then rebuild the dashboard
    throw new Todo("7.5", "correct the refund, then rebuild the dashboard");
    // endregion
  }

  /** The events of one order, in the order of their revisions. */
  private List<LogEvent> eventsOf(String orderId) {
    return new LogReader(client).stream("order-" + orderId);
  }

  /** The event with this id. */
  private static Optional<LogEvent> find(List<LogEvent> events, UUID id) {
    return events.stream().filter(event -> event.eventId().equals(id)).findFirst();
  }

  /**
   * The correction of 4.6.
   *
   * @param events the events of the order
   * @throws CorrectionRejected if the wrong event is not there, or was corrected before
   * @throws IllegalArgumentException if the event states the amount of the command already
   */
  private RefundCorrected decide(List<LogEvent> events, CorrectRefund command) {
    List<DecodedPart.Known> history =
        events.stream()
            .flatMap(
                event ->
                    ShopEvents.read(event).stream()
                        .map(
                            fact ->
                                new DecodedPart.Known(fact, event.eventId(), event.revision(), 0)))
            .toList();
    return new RefundCorrections(clock)
        .decide(history, command).stream()
            .map(RefundCorrected.class::cast)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the event states this amount already"));
  }

  /** The correction as the client appends it. */
  private static EventData toAppend(
      UUID id, RefundCorrected correction, String actor, UUID correlationId, UUID causationId) {
    LogMetadata metadata =
        new LogMetadata(
            3,
            actor,
            correlationId,
            Optional.of(causationId),
            Optional.empty(),
            OptionalLong.empty());
    return EventData.builderAsJson(id, "RefundCorrected", JSON.toJson(correction))
        .metadataAsBytes(JSON.toJson(metadata))
        .build();
  }
}
