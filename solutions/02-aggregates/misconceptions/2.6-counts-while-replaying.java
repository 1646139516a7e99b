// believes: the first event that comes has revision 0, the next one 1
// rejected: one event can be read, at revision 2

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
