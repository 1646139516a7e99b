// believes: an Error has to go on to whoever runs the thread, and somebody there will tell
// rejected: an Error and not an Exception), and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      subscription.stop();
      if (cause instanceof Error error) {
        throw error;
      }
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
