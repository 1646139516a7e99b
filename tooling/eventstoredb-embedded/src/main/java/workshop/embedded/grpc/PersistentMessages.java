package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReadResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.SubscriptionInfo;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.persistent.GroupInfo;
import workshop.embedded.core.persistent.GroupSettings;

/** Writes what persistent subscriptions have to say. */
final class PersistentMessages {
  /** Who everyone is on a server that asks for no password. */
  private static final String USER = "system";

  private PersistentMessages() {}

  static ReadResp confirmation(String id) {
    return ReadResp.newBuilder()
        .setSubscriptionConfirmation(
            ReadResp.SubscriptionConfirmation.newBuilder().setSubscriptionId(id))
        .build();
  }

  static ReadResp event(ReadItem.Event item, int retryCount, boolean structuredIds) {
    long position = item.original().position();
    ReadResp.ReadEvent.Builder event =
        ReadResp.ReadEvent.newBuilder().setCommitPosition(position).setRetryCount(retryCount);
    if (item.event() != null) {
      event.setEvent(record(item.event(), position, structuredIds));
    }
    if (item.link() != null) {
      event.setLink(record(item.link(), position, structuredIds));
    }
    return ReadResp.newBuilder().setEvent(event).build();
  }

  /** Here, unlike in a read, a link's target carries the position of the link. */
  private static ReadResp.ReadEvent.RecordedEvent record(
      LoggedEvent event, long position, boolean structuredIds) {
    return ReadResp.ReadEvent.RecordedEvent.newBuilder()
        .setId(Wire.id(event.id(), structuredIds))
        .setStreamIdentifier(Wire.stream(event.stream()))
        .setStreamRevision(event.revision())
        .setCommitPosition(position)
        .setPreparePosition(position)
        .putAllMetadata(Wire.properties(event))
        .setCustomMetadata(Wire.bytes(event.metadata()))
        .setData(Wire.bytes(event.data()))
        .build();
  }

  static SubscriptionInfo info(GroupInfo info) {
    GroupSettings settings = info.settings();
    SubscriptionInfo.Builder message =
        SubscriptionInfo.newBuilder()
            .setEventSource(info.key().stream())
            .setGroupName(info.key().group())
            .setStatus(info.caughtUp() ? "Live" : "Behind")
            .setTotalItems(info.delivered())
            .setLastCheckpointedEventPosition(info.lastCheckpoint())
            .setLastKnownEventPosition(info.lastKnown())
            .setResolveLinkTos(settings.resolveLinks())
            .setStartFrom(settings.start().text())
            .setMessageTimeoutMilliseconds(settings.messageTimeoutMillis())
            .setExtraStatistics(settings.extraStatistics())
            .setMaxRetryCount(settings.maxRetryCount())
            .setLiveBufferSize(settings.liveBufferSize())
            .setBufferSize(settings.historyBufferSize())
            .setReadBatchSize(settings.readBatchSize())
            .setCheckPointAfterMilliseconds(settings.checkpointAfterMillis())
            .setMinCheckPointCount(settings.minCheckpointCount())
            .setMaxCheckPointCount(settings.maxCheckpointCount())
            .setMaxSubscriberCount(settings.maxSubscriberCount())
            .setReadBufferCount(info.buffered())
            .setLiveBufferCount(info.live())
            .setRetryBufferCount(info.retrying())
            .setOutstandingMessagesCount(info.outstanding())
            .setParkedMessageCount(info.parked())
            .setNamedConsumerStrategy(settings.strategy().wireName());
    int inFlight = 0;
    for (GroupInfo.Connection connection : info.connections()) {
      inFlight += connection.inFlight();
      message.addConnections(connection(connection));
    }
    return message.setTotalInFlightMessages(inFlight).build();
  }

  private static SubscriptionInfo.ConnectionInfo connection(GroupInfo.Connection connection) {
    SubscriptionInfo.ConnectionInfo.Builder message =
        SubscriptionInfo.ConnectionInfo.newBuilder()
            .setUsername(USER)
            .setTotalItems(connection.delivered())
            .setAvailableSlots(connection.availableSlots())
            .setInFlightMessages(connection.inFlight());
    connection
        .measurements()
        .forEach(
            (key, value) ->
                message.addObservedMeasurements(
                    SubscriptionInfo.Measurement.newBuilder().setKey(key).setValue(value)));
    return message.build();
  }
}
