// believes: when get throws, somebody has interrupted the thread
// rejected: start returned as if it had agreed

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    try {
      subscription = client.subscribeToAll(listener, options).get();
    } catch (Exception interrupted) {
      Thread.currentThread().interrupt();
    }
    // endregion
