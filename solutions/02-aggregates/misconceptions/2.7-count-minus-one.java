// believes: the last revision is the number of events minus one
// rejected: Nobody else wrote, and save was refused

    // region 2.6 rebuild an order from what was read
    long revision = 0;
    for (Decoded event : events) {
      switch (event) {
        case Decoded.Known known -> order.replay(known.envelope(), revision++);
        case Decoded.Unknown unknown ->
            throw new UnreadableOrder(order.id(), unknown.eventType(), unknown.revision());
      }
    }
    return order;
    // endregion
