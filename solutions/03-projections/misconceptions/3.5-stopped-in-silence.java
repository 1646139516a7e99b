// believes: who looks at the subscription sees that it has ended
// rejected: and nobody was called

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      subscription.stop();
    }
    // endregion
