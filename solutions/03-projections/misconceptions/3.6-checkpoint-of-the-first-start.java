// believes: the options of a subscription stay the same
// rejected: doubles or loses

  // region 3.6 subscribe, and subscribe again after a drop
  private final AtomicInteger inVain = new AtomicInteger();

  private void subscribe() {
    if (options == null) {
      options = SubscribeToAllOptions.get();
      view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    }
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

  private SubscribeToAllOptions options;

  private void tryAgain(Throwable cause) {
    if (inVain.incrementAndGet() > TRIES) {
      alarm.accept(cause);
    } else {
      later.run(PAUSE, this::subscribe);
    }
  }
  // endregion
