// does: one loop makes the items and adds them up, and asks the clock first

import java.time.Instant;
import java.util.ArrayList;

    // region 1.2 write down price, discount, total and time as they are now
    Instant now = Instant.now(clock);
    List<OrderItem> items = new ArrayList<>();
    Money price = null;
    for (Cart.Line line : cart.lines()) {
      Money unitPrice = prices.priceOf(line.productId());
      items.add(new OrderItem(line.productId(), line.quantity(), unitPrice));
      Money ofLine = unitPrice.times(line.quantity());
      price = price == null ? ofLine : price.plus(ofLine);
    }
    Money discount = price.minus(price);
    if (voucher.isPresent()) {
      Money value = voucher.get().value();
      discount = value.isLessThan(price) ? value : price;
    }
    return new OrderCreated(
        orderId, cart.customerId(), items, discount, price.minus(discount), now);
    // endregion
