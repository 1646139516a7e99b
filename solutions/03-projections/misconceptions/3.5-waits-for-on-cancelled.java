// believes: the client tells the listener when the listener has failed
// rejected: and nobody was called

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    last = resolved;
    readModel.accept(resolved);
  }

  private ResolvedEvent last;

  @Override
  public void onCancelled(Subscription subscription, Throwable cause) {
    alarm.accept(Failure.at(last, new IllegalStateException(cause)));
    // endregion
