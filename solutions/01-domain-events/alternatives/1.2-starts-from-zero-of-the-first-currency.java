// does: the sum starts from zero in the currency of the first item, and the voucher is filtered

import java.math.BigDecimal;
import java.time.Instant;

    // region 1.2 write down price, discount, total and time as they are now
    var items =
        cart.lines().stream()
            .map(
                line ->
                    new OrderItem(
                        line.productId(), line.quantity(), prices.priceOf(line.productId())))
            .toList();
    var zero = new Money(BigDecimal.ZERO, items.get(0).unitPrice().currency());
    var price = zero;
    for (OrderItem item : items) {
      price = price.plus(item.unitPrice().times(item.quantity()));
    }
    final var full = price;
    var discount =
        voucher.map(Voucher::value).map(v -> full.isLessThan(v) ? full : v).orElse(zero);
    return new OrderCreated(
        orderId,
        cart.customerId(),
        items,
        discount,
        full.minus(discount),
        Instant.ofEpochMilli(clock.millis()));
    // endregion
