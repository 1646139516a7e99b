// does: makes each subscription an object that is a listener and knows whether it is over

  // region 3.6 subscribe, and subscribe again after a drop
  private int triesInARow;

  private void subscribe() {
    new Following().begin();
  }

  private synchronized void ended(Throwable cause) {
    triesInARow++;
    if (triesInARow <= TRIES) {
      later.run(PAUSE, this::subscribe);
    } else {
      alarm.accept(cause);
    }
  }

  private synchronized void succeeded() {
    triesInARow = 0;
  }

  private final class Following extends SubscriptionListener {
    private boolean over;

    void begin() {
      SubscribeToAllOptions options =
          view.checkpoint()
              .map(last -> SubscribeToAllOptions.get().fromPosition(last))
              .orElseGet(() -> SubscribeToAllOptions.get().fromStart());
      client
          .subscribeToAll(this, options)
          .exceptionally(
              refusal -> {
                end(refusal);
                return null;
              });
    }

    @Override
    public void onConfirmation(Subscription subscription) {
      succeeded();
    }

    @Override
    public void onEvent(Subscription subscription, ResolvedEvent resolved) {
      handOn(resolved);
    }

    @Override
    public void onCancelled(Subscription subscription, Throwable cause) {
      end(cause);
    }

    private synchronized void end(Throwable cause) {
      if (!over) {
        over = true;
        ended(cause);
      }
    }
  }
  // endregion
