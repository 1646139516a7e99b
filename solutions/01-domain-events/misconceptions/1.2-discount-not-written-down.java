// believes: the total says all that anybody needs to know
// rejected: does not say how it came to be

    // region 1.2 write down price, discount, total and time as they are now
    List<OrderItem> items =
        cart.lines().stream()
            .map(l -> new OrderItem(l.productId(), l.quantity(), prices.priceOf(l.productId())))
            .toList();
    Money price =
        items.stream()
            .map(item -> item.unitPrice().times(item.quantity()))
            .reduce(Money::plus)
            .orElseThrow();
    Money discount =
        voucher
            .map(v -> price.isLessThan(v.value()) ? price : v.value())
            .orElseGet(() -> price.times(0));
    return new OrderCreated(
        orderId, cart.customerId(), items, price.times(0), price.minus(discount), clock.instant());
    // endregion
