// does: gives each subscription a number and listens to the latest only

  // region 3.6 subscribe, and subscribe again after a drop
  private long latest;
  private int failed;

  private void subscribe() {
    subscribe(0);
  }

  private void subscribe(int triesSoFar) {
    long number = next(triesSoFar);
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onConfirmation(Subscription subscription) {
            confirmed(number);
          }

          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            handOn(resolved);
          }

          @Override
          public void onCancelled(Subscription subscription, Throwable cause) {
            over(number, cause);
          }
        };
    client
        .subscribeToAll(listener, options)
        .handle((subscription, refusal) -> refusal)
        .thenAccept(
            refusal -> {
              if (refusal != null) {
                over(number, refusal);
              }
            });
  }

  private synchronized long next(int triesSoFar) {
    failed = triesSoFar;
    return ++latest;
  }

  private synchronized void confirmed(long number) {
    if (number == latest) {
      failed = 0;
    }
  }

  private synchronized void over(long number, Throwable cause) {
    if (number != latest) {
      return;
    }
    latest++;
    if (failed == TRIES) {
      alarm.accept(cause);
      return;
    }
    int tries = failed + 1;
    later.run(PAUSE, () -> subscribe(tries));
  }
  // endregion
