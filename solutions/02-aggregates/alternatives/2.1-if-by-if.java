// does: asks for each kind of fact with instanceof, copies all parts into local variables, and keeps the first payment
import java.util.Collections;
import java.util.Iterator;

    // region 2.1 begin with nothing and take in one fact after the other
    OrderState now = OrderState.initial();
    Iterator<OrderEvent> facts = history.iterator();
    while (facts.hasNext()) {
      now = now.evolve(facts.next());
    }
    return now;
    // endregion
    // region 2.1 fold one event into the state
    OrderStatus newStatus = status;
    String newCustomer = customerId;
    List<OrderItem> newItems = items;
    Money newTotal = totalAmount;
    List<Money> newRefunds = new ArrayList<>(refunds);
    Optional<String> newPayment = paymentId;
    if (event instanceof OrderCreated created) {
      newStatus = OrderStatus.CREATED;
      newCustomer = created.customerId();
      newItems = new ArrayList<>(created.items());
      newTotal = created.totalAmount();
    } else if (event instanceof OrderConfirmed confirmed) {
      newStatus = OrderStatus.CONFIRMED;
      newPayment = paymentId.or(() -> Optional.of(confirmed.paymentId()));
    } else if (event instanceof OrderShipped) {
      newStatus = OrderStatus.SHIPPED;
    } else if (event instanceof OrderCancelled) {
      newStatus = OrderStatus.CANCELLED;
    } else if (event instanceof OrderRefunded refunded) {
      newRefunds.add(refunded.amount());
    }
    return new OrderState(
        newStatus,
        newCustomer,
        Collections.unmodifiableList(newItems),
        newTotal,
        Collections.unmodifiableList(newRefunds),
        newPayment);
    // endregion
