// believes: a voucher makes each piece a little cheaper
// rejected: is not the price of a cup in this order
import java.math.RoundingMode;

    // region 2.2 find what one piece cost when it was ordered
    Money goods =
        state.items().stream()
            .map(item -> item.unitPrice().times(item.quantity()))
            .reduce(state.totalAmount().times(0), Money::plus);
    return state.items().stream()
        .filter(item -> item.productId().equals(productId))
        .map(OrderItem::unitPrice)
        .map(
            price ->
                new Money(
                    price
                        .amount()
                        .multiply(state.totalAmount().amount())
                        .divide(goods.amount(), 2, RoundingMode.HALF_UP),
                    price.currency()))
        .findFirst()
        .orElseThrow(() -> new OrderRejected(Reason.NOT_ORDERED));
    // endregion
