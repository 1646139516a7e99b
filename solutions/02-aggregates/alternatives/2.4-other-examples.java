// does: invents carts and parcels of its own, and says by the state what has to hold afterwards

    // region 2.4 specify: an order costs what the price list says
    order
        .given()
        .when(
            new CreateOrder(
                COMMAND,
                "9b1c",
                new Cart("customer-8", List.of(new Cart.Line("cup", 2), new Cart.Line("teapot", 3))),
                euros("134.70")))
        .then(
            new OrderCreated(
                "9b1c",
                "customer-8",
                List.of(
                    new OrderItem("cup", 2, PRICES.priceOf("cup")),
                    new OrderItem("teapot", 3, PRICES.priceOf("teapot"))),
                euros("0.00"),
                euros("134.70"),
                NOW));
    // endregion
    // region 2.4 specify: a total that the shop did not reckon is refused
    order.given().when(create("84.91")).thenRejected(Reason.PRICE_CHANGED);
    // endregion
    // region 2.4 specify: a paid order is shipped, once
    var story = order.given(CREATED, CONFIRMED).when(new ShipOrder(COMMAND, "7f3a", "by bicycle"));
    story.then(new OrderShipped("7f3a", "by bicycle", NOW));
    if (story.state().status() != OrderStatus.SHIPPED) {
      throw new AssertionError("it is " + story.state().status());
    }
    order
        .given(CREATED, CONFIRMED, new OrderShipped("7f3a", "on foot", NOW))
        .when(new ShipOrder(COMMAND, "7f3a", "by bicycle"))
        .thenRejected();
    order.given(CREATED).when(new ShipOrder(COMMAND, "7f3a", "on foot")).thenRejected();
    // endregion
    // region 2.4 specify: what came back is refunded line by line
    var after =
        order
            .given(CREATED, CONFIRMED, refunded("7.50"))
            .when(refund(new Cart.Line("teapot", 1), new Cart.Line("cup", 4)))
            .state();
    if (!after.refunds().equals(List.of(euros("7.50"), euros("39.90"), euros("30.00")))) {
      throw new AssertionError("refunds are " + after.refunds());
    }
    // endregion
    // region 2.4 specify: all refunds together are no more than was paid
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("teapot", 1), new Cart.Line("teapot", 1), new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    order
        .given(CREATED, CONFIRMED, refunded("84.89"))
        .when(refund(new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    // endregion
