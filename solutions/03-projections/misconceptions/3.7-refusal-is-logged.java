// believes: a subscription that cannot start is something for the log file
// rejected: The store refused your subscription

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    view.checkpoint().ifPresentOrElse(options::fromRevision, options::fromStart);
    try {
      subscription = client.subscribeToStream(stream, listener, options).get();
    } catch (Exception e) {
      System.err.println("cannot follow " + stream + ": " + e);
    }
    // endregion
