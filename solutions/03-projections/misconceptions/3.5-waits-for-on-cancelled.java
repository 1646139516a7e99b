// believes: the client tells the listener when the listener has failed
// rejected: and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private ResolvedEvent last;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    last = resolved;
    readModel.accept(resolved);
  }

  @Override
  public void onCancelled(Subscription subscription, Throwable cause) {
    alarm.accept(Failure.at(last, new IllegalStateException(cause)));
  }
  // endregion
