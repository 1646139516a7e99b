// believes: what is decoded is known
// rejected: nobody can tell from it which event that was

    // region 2.6 rebuild an order from what was read
    for (Decoded event : events) {
      Decoded.Known known = (Decoded.Known) event;
      order.replay(known.envelope(), known.revision());
    }
    return order;
    // endregion
