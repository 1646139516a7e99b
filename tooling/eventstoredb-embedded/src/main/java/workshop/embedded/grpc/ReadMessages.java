package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.ReadItem;

/** Writes what a read hands out as messages. */
final class ReadMessages {
  private final boolean structuredIds;

  ReadMessages(boolean structuredIds) {
    this.structuredIds = structuredIds;
  }

  /** The message of an item; null for the end, which has none. */
  ReadResp of(ReadItem item) {
    ReadResp.Builder message = ReadResp.newBuilder();
    return switch (item) {
      case ReadItem.Event event -> message.setEvent(event(event)).build();
      case ReadItem.StreamNotFound missing ->
          message
              .setStreamNotFound(
                  ReadResp.StreamNotFound.newBuilder()
                      .setStreamIdentifier(Wire.stream(missing.stream())))
              .build();
      case ReadItem.FirstRevision first -> message.setFirstStreamPosition(first.revision()).build();
      case ReadItem.LastRevision last -> message.setLastStreamPosition(last.revision()).build();
      case ReadItem.Confirmed confirmed ->
          message
              .setConfirmation(
                  ReadResp.SubscriptionConfirmation.newBuilder()
                      .setSubscriptionId(confirmed.subscriptionId()))
              .build();
      case ReadItem.CaughtUp caughtUp ->
          message.setCaughtUp(ReadResp.CaughtUp.getDefaultInstance()).build();
      case ReadItem.Checkpoint checkpoint ->
          message
              .setCheckpoint(
                  ReadResp.Checkpoint.newBuilder()
                      .setCommitPosition(checkpoint.position().commit())
                      .setPreparePosition(checkpoint.position().prepare()))
              .build();
      case ReadItem.End end -> null;
    };
  }

  private ReadResp.ReadEvent event(ReadItem.Event item) {
    ReadResp.ReadEvent.Builder event =
        ReadResp.ReadEvent.newBuilder().setCommitPosition(item.original().position());
    if (item.event() != null) {
      event.setEvent(record(item.event()));
    }
    if (item.link() != null) {
      event.setLink(record(item.link()));
    }
    return event.build();
  }

  private ReadResp.ReadEvent.RecordedEvent record(LoggedEvent event) {
    return ReadResp.ReadEvent.RecordedEvent.newBuilder()
        .setId(Wire.id(event.id(), structuredIds))
        .setStreamIdentifier(Wire.stream(event.stream()))
        .setStreamRevision(event.revision())
        .setCommitPosition(event.position())
        .setPreparePosition(event.position())
        .putAllMetadata(Wire.properties(event))
        .setCustomMetadata(Wire.bytes(event.metadata()))
        .setData(Wire.bytes(event.data()))
        .build();
  }
}
