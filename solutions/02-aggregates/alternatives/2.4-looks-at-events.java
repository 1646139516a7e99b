// does: takes the new facts in hand and checks them itself, and tells several stories for one rule

    // region 2.4 specify: an order costs what the price list says
    List<?> events = order.given().when(create("84.90")).events();
    if (!events.equals(List.of(CREATED))) {
      throw new AssertionError("created otherwise: " + events);
    }
    // endregion
    // region 2.4 specify: a total that the shop did not reckon is refused
    for (String total : List.of("0.01", "84.89", "84.91", "849.00")) {
      try {
        order.given().when(create(total)).events();
        throw new AssertionError(total + " was accepted");
      } catch (OrderRejected refused) {
        if (refused.reason() != Reason.PRICE_CHANGED) {
          throw new AssertionError(refused.reason() + " is not the reason");
        }
      }
    }
    // endregion
    // region 2.4 specify: a paid order is shipped, once
    ShipOrder ship = new ShipOrder(COMMAND, "7f3a", "parcel-1");
    List<?> shipped = order.given(CREATED, CONFIRMED).when(ship).events();
    if (shipped.size() != 1
        || !(shipped.get(0) instanceof OrderShipped one)
        || !one.trackingNumber().equals("parcel-1")
        || !one.shippedAt().equals(NOW)) {
      throw new AssertionError("shipped otherwise: " + shipped);
    }
    for (OrderScenario.Given given :
        List.of(
            order.given(CREATED),
            order.given(CREATED, CONFIRMED, new OrderShipped("7f3a", "parcel-1", NOW)))) {
      List<?> events;
      try {
        events = given.when(ship).events();
      } catch (OrderRejected asItShouldBe) {
        // Why is for 2.3 to say.
        continue;
      }
      throw new AssertionError("shipped unpaid or twice: " + events);
    }
    // endregion
    // region 2.4 specify: what came back is refunded line by line
    List<?> refunds =
        order
            .given(CREATED, CONFIRMED)
            .when(refund(new Cart.Line("cup", 3), new Cart.Line("cup", 2)))
            .events();
    List<Money> amounts =
        refunds.stream().map(event -> ((OrderRefunded) event).amount()).toList();
    if (!amounts.equals(List.of(euros("22.50"), euros("15.00")))) {
      throw new AssertionError("refunded " + amounts);
    }
    // endregion
    // region 2.4 specify: all refunds together are no more than was paid
    order
        .given(CREATED, CONFIRMED, refunded("45.00"), refunded("39.90"))
        .when(refund(new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    order
        .given(CREATED, CONFIRMED, refunded("45.00"))
        .when(refund(new Cart.Line("teapot", 1)))
        .then(refunded("39.90"));
    order
        .given(CREATED, CONFIRMED, refunded("45.00"))
        .when(refund(new Cart.Line("teapot", 1), new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    // endregion
