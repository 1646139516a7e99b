// believes: events that came while we were away are history
// rejected: Three events were in the view when we stopped

    // region 3.4 subscribe to the log, where the view left off
    subscription = client.subscribeToAll(listener, SubscribeToAllOptions.get().fromEnd()).join();
    // endregion
