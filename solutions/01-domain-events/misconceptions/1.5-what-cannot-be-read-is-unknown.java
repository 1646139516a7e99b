// believes: whatever goes wrong while decoding, the event is unknown
// rejected: and nobody was told

    // region 1.5 say what was read, whether we know its type or not
    try {
      return known(stored, types.classOf(stored.eventType()).orElseThrow());
    } catch (RuntimeException e) {
      return new Decoded.Unknown(stored.eventType(), stored.revision());
    }
    // endregion
