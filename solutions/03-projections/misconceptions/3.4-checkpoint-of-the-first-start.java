// believes: the options of a subscription stay the same
// rejected: and started the same one again

    // region 3.4 subscribe to the log, where the view left off
    if (options == null) {
      options = SubscribeToAllOptions.get();
      view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    }
    subscription = client.subscribeToAll(listener, options).join();
  }

  private SubscribeToAllOptions options;

  {
    // endregion
