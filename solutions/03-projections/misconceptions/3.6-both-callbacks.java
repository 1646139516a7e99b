// believes: a refusal is reported once, so both places may try again
// rejected: how often you hear of one refusal

  // region 3.6 subscribe, and subscribe again after a drop
  private final AtomicInteger inVain = new AtomicInteger();

  private void subscribe() {
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    Consumer<Throwable> end =
        cause -> {
          tryAgain(cause);
        };
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onConfirmation(Subscription subscription) {
            inVain.set(0);
          }

          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            handOn(resolved);
          }

          @Override
          public void onCancelled(Subscription subscription, Throwable cause) {
            end.accept(cause);
          }
        };
    client
        .subscribeToAll(listener, options)
        .whenComplete(
            (subscription, refusal) -> {
              if (refusal != null) {
                end.accept(refusal);
              }
            });
  }

  private void tryAgain(Throwable cause) {
    if (inVain.incrementAndGet() > TRIES) {
      alarm.accept(cause);
    } else {
      later.run(PAUSE, this::subscribe);
    }
  }
  // endregion
