// believes: what counts is whether I understand the last event
// rejected: of a type that this program does not know

    // region 2.6 rebuild an order from what was read
    if (!events.isEmpty() && events.getLast() instanceof Decoded.Unknown unknown) {
      throw new UnreadableOrder(order.id(), unknown.eventType(), unknown.revision());
    }
    for (Decoded event : events) {
      if (event instanceof Decoded.Known known) {
        order.replay(known.envelope(), known.revision());
      }
    }
    return order;
    // endregion
