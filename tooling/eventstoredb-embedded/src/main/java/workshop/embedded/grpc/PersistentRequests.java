package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.CreateReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.UpdateReq;
import com.google.protobuf.InvalidProtocolBufferException;
import workshop.embedded.core.EventFilter;
import workshop.embedded.core.Position;
import workshop.embedded.core.persistent.ConsumerStrategy;
import workshop.embedded.core.persistent.GroupError;
import workshop.embedded.core.persistent.GroupKey;
import workshop.embedded.core.persistent.GroupSettings;
import workshop.embedded.core.persistent.GroupStart;

/** Understands the settings that come with a group. */
final class PersistentRequests {
  private static final String PACKAGE = "EventStore.Client.PersistentSubscriptions.";
  private static final int TICKS_PER_MILLISECOND = 10_000;
  private static final Position END = new Position(-1, -1);

  private PersistentRequests() {}

  /** An update has the same fields under the same numbers, only fewer. */
  static CreateReq.Options asCreate(UpdateReq.Options options) {
    try {
      return CreateReq.Options.parseFrom(options.toByteString());
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static GroupKey key(CreateReq.Options options) {
    String stream =
        switch (options.getStreamOptionCase()) {
          case STREAM -> Wire.stream(options.getStream().getStreamIdentifier());
          case ALL -> GroupKey.ALL;
          case STREAMOPTION_NOT_SET -> Wire.stream(options.getStreamIdentifier());
        };
    return new GroupKey(stream, options.getGroupName());
  }

  static GroupSettings settings(CreateReq.Options options) {
    CreateReq.Settings settings = options.getSettings();
    return new GroupSettings(
        start(options),
        settings.getResolveLinks(),
        settings.getExtraStatistics(),
        settings.hasMessageTimeoutTicks()
            ? millis(settings.getMessageTimeoutTicks())
            : settings.getMessageTimeoutMs(),
        settings.getMaxRetryCount(),
        settings.getMinCheckpointCount(),
        settings.getMaxCheckpointCount(),
        settings.hasCheckpointAfterTicks()
            ? millis(settings.getCheckpointAfterTicks())
            : settings.getCheckpointAfterMs(),
        settings.getMaxSubscriberCount(),
        settings.getLiveBufferSize(),
        settings.getReadBatchSize(),
        settings.getHistoryBufferSize(),
        strategy(options));
  }

  static EventFilter filter(CreateReq.Options options) {
    if (!options.getAll().hasFilter()) {
      return EventFilter.everything();
    }
    CreateReq.AllOptions.FilterOptions filter = options.getAll().getFilter();
    return switch (filter.getFilterCase()) {
      case STREAM_IDENTIFIER -> filter(EventFilter.Subject.STREAM, filter.getStreamIdentifier());
      case EVENT_TYPE -> filter(EventFilter.Subject.TYPE, filter.getEventType());
      case FILTER_NOT_SET ->
          throw Errors.notAValid(
              "None", PACKAGE + "CreateReq+Types+AllOptions+Types+FilterOptions+FilterOneofCase");
    };
  }

  private static EventFilter filter(
      EventFilter.Subject subject, CreateReq.AllOptions.FilterOptions.Expression expression) {
    return expression.getRegex().isEmpty()
        ? EventFilter.prefixes(subject, expression.getPrefixList())
        : EventFilter.regex(subject, expression.getRegex());
  }

  private static GroupStart start(CreateReq.Options options) {
    return switch (options.getStreamOptionCase()) {
      case STREAM ->
          switch (options.getStream().getRevisionOptionCase()) {
            case REVISION -> new GroupStart.Revision(options.getStream().getRevision());
            case START -> new GroupStart.Revision(0);
            case END -> new GroupStart.Revision(-1);
            case REVISIONOPTION_NOT_SET -> throw noRevision();
          };
      case ALL ->
          switch (options.getAll().getAllOptionCase()) {
            case POSITION ->
                new GroupStart.At(
                    new Position(
                        options.getAll().getPosition().getCommitPosition(),
                        options.getAll().getPosition().getPreparePosition()));
            case START -> new GroupStart.At(Position.START);
            case END -> new GroupStart.At(END);
            case ALLOPTION_NOT_SET -> throw noPosition();
          };
      case STREAMOPTION_NOT_SET -> new GroupStart.Revision(options.getSettings().getRevision());
    };
  }

  private static ConsumerStrategy strategy(CreateReq.Options options) {
    CreateReq.Settings settings = options.getSettings();
    String name = settings.getConsumerStrategy();
    if (!name.isEmpty()) {
      return ConsumerStrategy.named(name)
          .orElseThrow(
              () ->
                  new GroupError.Failed(
                      key(options), "Consumer strategy " + name + " does not exist."));
    }
    return switch (settings.getNamedConsumerStrategy()) {
      case DispatchToSingle -> ConsumerStrategy.DISPATCH_TO_SINGLE;
      case RoundRobin -> ConsumerStrategy.ROUND_ROBIN;
      case Pinned -> ConsumerStrategy.PINNED;
      case UNRECOGNIZED ->
          throw new GroupError.Failed(key(options), "There is no such consumer strategy.");
    };
  }

  private static int millis(long ticks) {
    return Math.clamp(ticks / TICKS_PER_MILLISECOND, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static RuntimeException noRevision() {
    return Errors.notAValid(
        "None", PACKAGE + "CreateReq+Types+StreamOptions+RevisionOptionOneofCase");
  }

  private static RuntimeException noPosition() {
    return Errors.notAValid("None", PACKAGE + "CreateReq+Types+AllOptions+AllOptionOneofCase");
  }
}
