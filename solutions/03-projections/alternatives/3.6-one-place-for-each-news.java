// does: takes a refusal from the future and a drop from the listener, so nothing has to be counted once

  // region 3.6 subscribe, and subscribe again after a drop
  private final AtomicInteger left = new AtomicInteger(TRIES);

  private void subscribe() {
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    client
        .subscribeToAll(
            new SubscriptionListener() {
              @Override
              public void onConfirmation(Subscription subscription) {
                left.set(TRIES);
              }

              @Override
              public void onEvent(Subscription subscription, ResolvedEvent resolved) {
                handOn(resolved);
              }

              @Override
              public void onCancelled(Subscription subscription, Throwable cause) {
                if (subscription != null) {
                  again(cause);
                }
              }
            },
            options)
        .whenCompleteAsync(
            (agreed, refusal) -> {
              if (refusal != null) {
                again(refusal);
              }
            });
  }

  private void again(Throwable cause) {
    if (left.getAndDecrement() > 0) {
      later.run(PAUSE, this::subscribe);
    } else {
      alarm.accept(cause);
    }
  }
  // endregion
