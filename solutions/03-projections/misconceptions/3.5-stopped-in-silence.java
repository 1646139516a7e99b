// believes: who looks at the subscription sees that it has ended
// rejected: and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      subscription.stop();
    }
  }
  // endregion
