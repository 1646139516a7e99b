// does: instanceof instead of switch, a method for each fact, and rows made with the constructor

import java.util.Optional;
import shop.orders.events.Money;

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    if (event instanceof OrderCreated created) {
      ordered(created);
    } else if (event instanceof PaymentTaken payment) {
      paid(payment);
    } else if (event instanceof ParcelHandedOver parcel) {
      handedOver(parcel);
    }
  }

  private void ordered(OrderCreated created) {
    Fulfilment known = known(created.orderId());
    save(
        created.orderId(),
        Optional.of(created.totalAmount()),
        known.paid(),
        known.trackingNumber());
  }

  private void paid(PaymentTaken payment) {
    Fulfilment known = known(payment.orderId());
    save(
        payment.orderId(),
        known.ordered(),
        Optional.of(payment.amount()),
        known.trackingNumber());
  }

  private void handedOver(ParcelHandedOver parcel) {
    Fulfilment known = known(parcel.orderId());
    save(parcel.orderId(), known.ordered(), known.paid(), Optional.of(parcel.trackingNumber()));
  }

  private Fulfilment known(String orderId) {
    Optional<Fulfilment> row = table.find(orderId);
    return row.isPresent() ? row.get() : Fulfilment.unknown(orderId);
  }

  private void save(
      String orderId, Optional<Money> ordered, Optional<Money> paid, Optional<String> tracking) {
    Stage stage = Stage.WAITING;
    if (ordered.isPresent() && paid.isPresent() && !paid.get().isLessThan(ordered.get())) {
      stage = Stage.TO_BE_PACKED;
    }
    if (tracking.isPresent()) {
      stage = Stage.ON_ITS_WAY;
    }
    table.save(new Fulfilment(orderId, ordered, paid, tracking, stage));
  }
  // endregion
