package shop.orders.versioning;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.Optional;
import shop.orders.repository.StoreCalls;

/** Finds the stream that holds an order today. Every program asks it before it loads an order. */
public final class Redirect {
  private final EventStoreDBClient client;

  public Redirect(EventStoreDBClient client) {
    this.client = client;
  }

  /** This stream, or the one that its closing marker names. */
  public String follow(String stream) {
    ReadStreamOptions last = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
    try {
      Optional<String> target =
          StoreCalls.await(client.readStream(stream, last)).getEvents().stream()
              .flatMap(event -> StreamMoved.targetOf(event.getOriginalEvent()).stream())
              .findFirst();
      return target.map(this::follow).orElse(stream);
    } catch (StreamNotFoundException newStream) {
      return stream;
    }
  }
}
