package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReadReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReadResp;
import com.eventstore.dbclient.proto.shared.Shared;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.StoreError;
import workshop.embedded.core.persistent.Consumer;
import workshop.embedded.core.persistent.GroupError;
import workshop.embedded.core.persistent.GroupKey;
import workshop.embedded.core.persistent.NackAction;
import workshop.embedded.core.persistent.PersistentSubscriptions;

/** One consumer's call: options first, then its answers, while events go the other way. */
final class PersistentCall
    implements StreamObserver<ReadReq>, Consumer.Client, Pump.Source<ReadResp> {
  private final PersistentSubscriptions subscriptions;
  private final Queue<ReadResp> outgoing = new ConcurrentLinkedQueue<>();
  private ReadResp confirmation;
  private boolean confirmed;
  private PersistentSubscriptions.Connection connection;
  private Pump<ReadResp> pump;
  private boolean structuredIds;
  private boolean gone;

  PersistentCall(PersistentSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Where its messages go. Set before the first one comes in. */
  void pump(Pump<ReadResp> value) {
    pump = value;
  }

  @Override
  public void onNext(ReadReq message) {
    try {
      switch (message.getContentCase()) {
        case OPTIONS -> connect(message.getOptions());
        case ACK -> connected().ack(ids(message.getAck().getIdsList()));
        case NACK -> nack(message.getNack());
        case CONTENT_NOT_SET -> throw new StoreError.Unhandled("An empty message.");
      }
    } catch (RuntimeException refused) {
      pump.fail(refused);
    }
  }

  private void connect(ReadReq.Options options) {
    if (connection != null) {
      throw new StoreError.Unhandled("The options came twice.");
    }
    GroupKey key = new GroupKey(stream(options), options.getGroupName());
    structuredIds = structuredIds(options);
    PersistentSubscriptions.Connection joined =
        subscriptions.connect(key, this, options.getBufferSize());
    synchronized (this) {
      connection = joined;
      confirmation = PersistentMessages.confirmation(key.id());
      if (gone) {
        joined.close();
      }
    }
    pump.wake();
  }

  private PersistentSubscriptions.Connection connected() {
    if (connection == null) {
      throw new StoreError.Unhandled("An answer came before the options.");
    }
    return connection;
  }

  private void nack(ReadReq.Nack nack) {
    NackAction action =
        switch (nack.getAction()) {
          case Unknown, Retry, UNRECOGNIZED -> NackAction.RETRY;
          case Park -> NackAction.PARK;
          case Skip, Stop -> NackAction.SKIP;
        };
    connected().nack(ids(nack.getIdsList()), action, nack.getReason());
  }

  private static String stream(ReadReq.Options options) {
    return switch (options.getStreamOptionCase()) {
      case STREAM_IDENTIFIER -> Wire.stream(options.getStreamIdentifier());
      case ALL -> GroupKey.ALL;
      case STREAMOPTION_NOT_SET ->
          throw Errors.notAValid(
              "None",
              "EventStore.Client.PersistentSubscriptions.ReadReq+Types+Options"
                  + "+StreamOptionOneofCase");
    };
  }

  private static boolean structuredIds(ReadReq.Options options) {
    return switch (options.getUuidOption().getContentCase()) {
      case STRUCTURED -> true;
      case STRING -> false;
      case CONTENT_NOT_SET ->
          throw Errors.notAValid(
              "None",
              "EventStore.Client.PersistentSubscriptions.ReadReq+Types+Options+Types+UUIDOption"
                  + "+ContentOneofCase");
    };
  }

  private static List<UUID> ids(List<Shared.UUID> ids) {
    return ids.stream().map(Wire::id).toList();
  }

  /** A client that has said all it has to say still wants to listen. */
  @Override
  public void onCompleted() {}

  /** The pump hears of it too, and leaves the group. */
  @Override
  public void onError(Throwable cancelled) {}

  @Override
  public void deliver(ReadItem.Event event, int retryCount) {
    outgoing.add(PersistentMessages.event(event, retryCount, structuredIds));
    pump.wake();
  }

  @Override
  public void drop(GroupError why) {
    pump.fail(why);
  }

  /** First the confirmation, which is there once the group has let this consumer in. */
  @Override
  public synchronized ReadResp next() {
    if (!confirmed) {
      confirmed = confirmation != null;
      return confirmation;
    }
    return outgoing.poll();
  }

  /** It ends with an error or not at all: a client takes no notice of a quiet end. */
  @Override
  public boolean ended() {
    return false;
  }

  /** Leaves the group, now or as soon as it has joined. */
  synchronized void leave() {
    gone = true;
    outgoing.clear();
    if (connection != null) {
      connection.close();
    }
  }
}
