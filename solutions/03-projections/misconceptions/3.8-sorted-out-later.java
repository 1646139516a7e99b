// believes: the reader passes by what it does not know, so nothing need be filtered
// rejected: Two payments lay in the log

    // region 3.8 ask the store for the events of order streams only
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
