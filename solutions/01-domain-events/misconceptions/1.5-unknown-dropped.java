// believes: what we do not know does not concern us
// rejected: dropped in silence

    // region 1.5 say what was read, whether we know its type or not
    return types.classOf(stored.eventType()).map(type -> known(stored, type)).orElse(null);
    // endregion
