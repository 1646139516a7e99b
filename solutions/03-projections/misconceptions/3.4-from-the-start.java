// believes: the view sorts out what it has seen
// rejected: Three events were in the view when we stopped

    // region 3.4 subscribe to the log, where the view left off
    subscription =
        client.subscribeToAll(listener, SubscribeToAllOptions.get().fromStart()).join();
    // endregion
