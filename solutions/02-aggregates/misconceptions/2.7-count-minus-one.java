// believes: the last revision is the number of events minus one
// rejected: Nobody else wrote, and save was refused

    // region 2.6 rebuild an order from all that lies in its stream
    Order order = new Order(orderId, decider);
    long revision = 0;
    for (Decoded event : history(orderId)) {
      switch (event) {
        case Decoded.Known known -> order.replay(known.envelope(), revision++);
        case Decoded.Unknown unknown ->
            throw new UnreadableOrder(orderId, unknown.eventType(), unknown.revision());
      }
    }
    return order;
    // endregion
