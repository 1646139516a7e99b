// believes: a refused try is a refused try, whatever came after it
// rejected: as on the days before

  // region 3.6 subscribe, and subscribe again after a drop
  private final AtomicInteger tries = new AtomicInteger();

  private void subscribe() {
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
            dropped = true;
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

  private volatile boolean dropped;

  private void tryAgain(Throwable cause) {
    if (!dropped && tries.incrementAndGet() >= TRIES) {
      alarm.accept(cause);
    } else {
      later.run(PAUSE, this::subscribe); // A drop is not a try, and costs none.
    }
    dropped = false;
  }
  // endregion
