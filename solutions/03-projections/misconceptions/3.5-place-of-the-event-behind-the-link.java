// believes: an event lies where it was written, whatever stream is followed
// rejected: another place than that of the link

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      subscription.stop();
      var event = resolved.getEvent();
      alarm.accept(
          new Failure(event.getStreamId(), event.getRevision(), event.getEventType(), cause));
    }
  }
  // endregion
