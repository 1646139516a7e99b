// believes: what get() throws is an error of the thread, and has nothing to do with the store
// rejected: is wrapped in it
import java.util.concurrent.ExecutionException;

    // region 2.6 read the stream of an order
    ReadStreamOptions fromThere = ReadStreamOptions.get().forwards().fromRevision(fromRevision);
    try {
      return client
          .readStream(OrderStreams.nameOf(orderId), fromThere)
          .get()
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    // endregion
