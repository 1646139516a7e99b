// does: says it as one chain of Optionals, and skips the snapshot's own event in a stream

    // region 2.10 name the stream of an order's snapshots
    return String.join("-", "orderSnapshot", orderId);
    // endregion
    // region 2.10 read the newest snapshot of an order
    try {
      return StoreAnswers.answerOf(
              client.readStream(
                  nameOf(orderId), ReadStreamOptions.get().backwards().maxCount(1).fromEnd()))
          .getEvents()
          .stream()
          .findFirst()
          .map(newest -> newest.getOriginalEvent().getEventData())
          .map(data -> json.read(data, Snapshot.class));
    } catch (StreamNotFoundException noneYet) {
      return Optional.empty();
    }
    // endregion
    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    return snapshots
        .latest(orderId)
        .filter(snapshot -> snapshot.schemaVersion() == Snapshot.SCHEMA_VERSION)
        .flatMap(this::continued)
        .orElseGet(() -> orders.load(orderId));
  }

  private Optional<Order> continued(Snapshot snapshot) {
    List<Decoded> tail = orders.history(snapshot.orderId(), snapshot.revision());
    return tail.stream()
        .findFirst()
        .filter(first -> first.revision() == snapshot.revision())
        .map(
            first ->
                EventStoreOrderRepository.replayed(
                    Order.asOf(
                        snapshot.orderId(), decider, snapshot.state(), snapshot.revision()),
                    tail.stream().skip(1).toList()));
    // endregion
