// believes: what start begins is the first of the tries
// rejected: whether the start is one of them

  // region 3.6 subscribe, and subscribe again after a drop
  private final AtomicInteger tries = new AtomicInteger();

  private void subscribe() {
    tries.incrementAndGet();
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
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
          public void onConfirmation(Subscription subscription) {
            tries.set(0);
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
    if (tries.get() < TRIES) {
      later.run(PAUSE, this::subscribe);
    } else {
      alarm.accept(cause);
    }
  }
  // endregion
