// does: looks for the snapshot's event and for what came after it in two reads, and refuses an order with a gap
import java.util.Iterator;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.concurrent.CompletionException;

    // region 2.10 name the stream of an order's snapshots
    return "orderSnapshot-%s".formatted(orderId);
    // endregion
    // region 2.10 read the newest snapshot of an order
    Iterator<ResolvedEvent> backwards;
    try {
      backwards =
          client
              .readStream(
                  nameOf(orderId), ReadStreamOptions.get().fromEnd().backwards().maxCount(1))
              .join()
              .getEvents()
              .iterator();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StreamNotFoundException) {
        return Optional.empty();
      }
      throw failed;
    }
    return backwards.hasNext()
        ? Optional.of(json.read(backwards.next().getEvent().getEventData(), Snapshot.class))
        : Optional.empty();
    // endregion
    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Snapshot snapshot = snapshots.latest(orderId).orElse(null);
    if (snapshot == null || snapshot.schemaVersion() != Snapshot.SCHEMA_VERSION) {
      return orders.load(orderId);
    }
    List<Decoded> after = orders.history(orderId, snapshot.revision() + 1);
    if (!after.isEmpty() && after.get(0).revision() != snapshot.revision() + 1) {
      throw new IllegalStateException("events of order " + orderId + " have been cut off");
    }
    boolean isThere =
        orders.history(orderId, snapshot.revision()).stream()
            .mapToLong(Decoded::revision)
            .anyMatch(revision -> revision == snapshot.revision());
    if (!isThere) {
      return orders.load(orderId);
    }
    return EventStoreOrderRepository.replayed(
        Order.asOf(orderId, decider, snapshot.state(), snapshot.revision()), after);
    // endregion
