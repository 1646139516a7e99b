// believes: the price list gives the same answer when it is asked again
// rejected: While your code was looking

    // region 1.2 write down price, discount, total and time as they are now
    List<OrderItem> items =
        cart.lines().stream()
            .map(l -> new OrderItem(l.productId(), l.quantity(), prices.priceOf(l.productId())))
            .toList();
    Money price =
        cart.lines().stream()
            .map(line -> prices.priceOf(line.productId()).times(line.quantity()))
            .reduce(Money::plus)
            .orElseThrow();
    Money discount =
        voucher
            .map(v -> price.isLessThan(v.value()) ? price : v.value())
            .orElseGet(() -> price.times(0));
    return new OrderCreated(
        orderId, cart.customerId(), items, discount, price.minus(discount), clock.instant());
    // endregion
