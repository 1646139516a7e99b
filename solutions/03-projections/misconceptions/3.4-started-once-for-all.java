// believes: a subscription that is there must not be asked for again
// rejected: and started the same one again

    // region 3.4 subscribe to the log, where the view left off
    if (subscription == null) {
      SubscribeToAllOptions options = SubscribeToAllOptions.get();
      view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
      subscription = client.subscribeToAll(listener, options).join();
    }
    // endregion
