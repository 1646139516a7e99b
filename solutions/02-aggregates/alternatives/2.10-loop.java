// does: goes through the events in a loop and replays each that the snapshot does not know yet
import com.eventstore.dbclient.ResolvedEvent;
import java.util.ArrayList;

    // region 2.10 name the stream of an order's snapshots
    return new StringBuilder("orderSnapshot").append('-').append(orderId).toString();
    // endregion
    // region 2.10 read the newest snapshot of an order
    Optional<Snapshot> newest = Optional.empty();
    ReadStreamOptions options = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
    try {
      for (ResolvedEvent event :
          StoreAnswers.answerOf(client.readStream(nameOf(orderId), options)).getEvents()) {
        newest = Optional.of(json.read(event.getEvent().getEventData(), Snapshot.class));
      }
    } catch (StreamNotFoundException noneYet) {
      // It stays empty.
    }
    return newest;
    // endregion
    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> newest = snapshots.latest(orderId);
    if (newest.isPresent() && newest.get().schemaVersion() == Snapshot.SCHEMA_VERSION) {
      Snapshot snapshot = newest.get();
      boolean fits = false;
      List<Decoded> after = new ArrayList<>();
      for (Decoded event : orders.history(orderId, snapshot.revision())) {
        if (event.revision() == snapshot.revision()) {
          fits = true;
        } else {
          after.add(event);
        }
      }
      if (fits) {
        Order order = Order.asOf(orderId, decider, snapshot.state(), snapshot.revision());
        EventStoreOrderRepository.replayed(order, after);
        return order;
      }
    }
    return orders.load(orderId);
    // endregion
