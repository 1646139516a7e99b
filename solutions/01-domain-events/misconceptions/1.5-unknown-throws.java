// believes: an unknown event is an error, for everybody
// rejected: made your code throw

    // region 1.5 say what was read, whether we know its type or not
    return types
        .classOf(stored.eventType())
        .map(type -> known(stored, type))
        .orElseThrow(() -> new IllegalStateException("unknown type " + stored.eventType()));
    // endregion
