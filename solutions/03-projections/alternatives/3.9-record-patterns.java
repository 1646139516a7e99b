// does: takes the facts apart in the switch, saves in one place, and leaves early when nothing is new

import java.util.Optional;
import shop.orders.events.Money;

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    Optional<Fulfilment> changed =
        switch (event) {
          case OrderCreated created ->
              Optional.of(find(created.orderId()).withOrdered(created.totalAmount()));
          case PaymentTaken(String paymentId, String orderId, Money amount) ->
              Optional.of(find(orderId).withPaid(amount));
          case ParcelHandedOver(String trackingNumber, String orderId) ->
              Optional.of(find(orderId).withTrackingNumber(trackingNumber));
          default -> Optional.empty();
        };
    if (changed.isEmpty()) {
      return;
    }
    Fulfilment row = withItsStage(changed.get());
    if (!table.find(row.orderId()).equals(Optional.of(row))) {
      table.save(row);
    }
  }

  private Fulfilment find(String orderId) {
    return table.find(orderId).orElse(Fulfilment.unknown(orderId));
  }

  private static Fulfilment withItsStage(Fulfilment row) {
    if (row.trackingNumber().isPresent()) {
      return row.withStage(Stage.ON_ITS_WAY);
    }
    return row.ordered()
        .flatMap(owed -> row.paid().filter(paid -> paid.amount().compareTo(owed.amount()) >= 0))
        .map(paidInFull -> row.withStage(Stage.TO_BE_PACKED))
        .orElseGet(() -> row.withStage(Stage.WAITING));
  }
  // endregion
