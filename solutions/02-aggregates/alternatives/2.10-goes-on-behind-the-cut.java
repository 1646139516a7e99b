// does: takes the snapshot as well where its own event was cut off and the very next one is there
import java.util.OptionalLong;

    // region 2.10 name the stream of an order's snapshots
    return "orderSnapshot-".concat(orderId);
    // endregion
    // region 2.10 read the newest snapshot of an order
    ReadStreamOptions fromTheEnd = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
    Snapshot newest = null;
    try {
      var events =
          StoreAnswers.answerOf(client.readStream(nameOf(orderId), fromTheEnd)).getEvents();
      if (!events.isEmpty()) {
        newest = json.read(events.getFirst().getOriginalEvent().getEventData(), Snapshot.class);
      }
    } catch (StreamNotFoundException noneYet) {
      // There is no newest one.
    }
    return Optional.ofNullable(newest);
    // endregion
    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> newest = snapshots.latest(orderId);
    if (newest.isEmpty() || newest.get().schemaVersion() != Snapshot.SCHEMA_VERSION) {
      return orders.load(orderId);
    }
    Snapshot snapshot = newest.get();
    List<Decoded> read = orders.history(orderId, snapshot.revision());
    OptionalLong first = read.stream().mapToLong(Decoded::revision).findFirst();
    if (first.isEmpty() || first.getAsLong() > snapshot.revision() + 1) {
      return orders.load(orderId);
    }
    List<Decoded> after =
        read.stream().filter(event -> event.revision() > snapshot.revision()).toList();
    return EventStoreOrderRepository.replayed(
        Order.asOf(orderId, decider, snapshot.state(), snapshot.revision()), after);
    // endregion
