// believes: what failed may work the next time
// rejected: after 101 tries

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    while (true) {
      try {
        readModel.accept(resolved);
        return;
      } catch (Throwable tryAgain) {
        Thread.onSpinWait();
      }
    }
  }
  // endregion
