// does: writes the refunds as a table of examples, and compares by code of its own

    // region 2.4 specify: an order costs what the price list says
    expect(List.of(CREATED), order.given().when(create("84.90")));
  }

  private static void expect(List<?> facts, OrderScenario.Outcome outcome) {
    List<?> came = outcome.events();
    for (int i = 0; i < Math.max(facts.size(), came.size()); i++) {
      if (i >= facts.size() || i >= came.size() || !facts.get(i).equals(came.get(i))) {
        throw new AssertionError("fact " + i + ": expected " + facts + ", came " + came);
      }
    }
  }

  private static void expectNo(Reason reason, OrderScenario.Outcome outcome) {
    List<?> came;
    try {
      came = outcome.events();
    } catch (OrderRejected no) {
      if (no.reason() == reason) {
        return;
      }
      throw no;
    }
    throw new AssertionError("not refused, but " + came);
    // endregion
    // region 2.4 specify: a total that the shop did not reckon is refused
    expectNo(Reason.PRICE_CHANGED, order.given().when(create("0.00")));
    // endregion
    // region 2.4 specify: a paid order is shipped, once
    expect(
        List.of(new OrderShipped("7f3a", "parcel-9", NOW)),
        order.given(CREATED, CONFIRMED).when(new ShipOrder(COMMAND, "7f3a", "parcel-9")));
    List<OrderScenario.Outcome> notAllowed =
        List.of(
            order.given(CREATED).when(new ShipOrder(COMMAND, "7f3a", "parcel-9")),
            order
                .given(CREATED, CONFIRMED, new OrderShipped("7f3a", "parcel-9", NOW))
                .when(new ShipOrder(COMMAND, "7f3a", "parcel-9")),
            order
                .given(CREATED, CONFIRMED, new OrderShipped("7f3a", "parcel-9", NOW))
                .when(new ShipOrder(COMMAND, "7f3a", "parcel-10")));
    for (OrderScenario.Outcome outcome : notAllowed) {
      boolean wasShipped = true;
      try {
        outcome.events();
      } catch (OrderRejected no) {
        wasShipped = false;
      }
      if (wasShipped) {
        throw new AssertionError("shipped all the same");
      }
    }
    // endregion
    // region 2.4 specify: what came back is refunded line by line
    Map<List<Cart.Line>, List<OrderRefunded>> examples =
        Map.of(
            List.of(new Cart.Line("cup", 6)), List.of(refunded("45.00")),
            List.of(new Cart.Line("cup", 1), new Cart.Line("cup", 1)),
                List.of(refunded("7.50"), refunded("7.50")));
    examples.forEach(
        (lines, facts) ->
            expect(
                facts,
                order.given(CREATED, CONFIRMED).when(refund(lines.toArray(Cart.Line[]::new)))));
    // endregion
    // region 2.4 specify: all refunds together are no more than was paid
    expectNo(
        Reason.MORE_THAN_PAID,
        order
            .given(CREATED, CONFIRMED, refunded("80.00"))
            .when(refund(new Cart.Line("teapot", 1))));
    expectNo(
        Reason.MORE_THAN_PAID,
        order
            .given(CREATED, CONFIRMED)
            .when(refund(new Cart.Line("cup", 6), new Cart.Line("cup", 6))));
    // endregion
