// believes: our shop sells in euros, so zero is zero euros
// rejected: your code brought in another currency

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
            .orElseGet(() -> Money.of("0.00", "EUR"));
    return new OrderCreated(
        orderId, cart.customerId(), items, discount, voucher.isPresent() ? price.minus(discount) : price, clock.instant());
    // endregion
