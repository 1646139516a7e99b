// believes: a subscription has succeeded when its first event comes
// rejected: nobody ordered anything before the next drop

  // region 3.6 subscribe, and subscribe again after a drop
  /** Those that were planned since the last success. */
  private final AtomicInteger tries = new AtomicInteger();

  private void subscribe() {
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    // A refusal is told twice: the future fails, and the listener is called. It counts once.
    AtomicBoolean over = new AtomicBoolean();
    Consumer<Throwable> end =
        cause -> {
          if (over.compareAndSet(false, true)) {
            tryAgain(cause);
          }
        };
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            tries.set(0);
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
    if (tries.getAndIncrement() < TRIES) {
      later.run(PAUSE, this::subscribe);
    } else {
      alarm.accept(cause);
    }
  }
  // endregion
