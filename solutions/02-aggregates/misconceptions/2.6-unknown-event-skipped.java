// believes: what I do not know is none of my business
// rejected: of a type that this program does not know

    // region 2.6 rebuild an order from what was read
    for (Decoded event : events) {
      switch (event) {
        case Decoded.Known known -> order.replay(known.envelope(), known.revision());
        case Decoded.Unknown unknown ->
{}
      }
    }
    return order;
    // endregion
