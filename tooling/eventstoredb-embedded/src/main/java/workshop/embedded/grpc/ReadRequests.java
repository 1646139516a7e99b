package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options;
import java.util.Optional;
import java.util.UUID;
import workshop.embedded.core.AllReadRequest;
import workshop.embedded.core.AllSubscription;
import workshop.embedded.core.CheckpointRule;
import workshop.embedded.core.EventFilter;
import workshop.embedded.core.Position;
import workshop.embedded.core.Source;
import workshop.embedded.core.Start;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StoreError;
import workshop.embedded.core.StreamReadRequest;
import workshop.embedded.core.StreamSubscription;

/** Understands what a Read asks for: a read or a subscription, of a stream or of {@code $all}. */
final class ReadRequests {
  private static final String OPTIONS = "EventStore.Client.Streams.ReadReq+Types+Options";

  private ReadRequests() {}

  static boolean structuredIds(Options options) {
    return switch (options.getUuidOption().getContentCase()) {
      case STRUCTURED -> true;
      case STRING -> false;
      case CONTENT_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+Types+UUIDOption+ContentOneofCase");
    };
  }

  static Source open(StoreCore store, ReadReq request) {
    Options options = request.getOptions();
    return switch (options.getCountOptionCase()) {
      case COUNT -> read(store, options);
      case SUBSCRIPTION -> subscribe(store, options);
      case COUNTOPTION_NOT_SET -> throw Errors.notAValid("None", OPTIONS + "+CountOptionOneofCase");
    };
  }

  private static Source read(StoreCore store, Options options) {
    return switch (options.getStreamOptionCase()) {
      case STREAM -> {
        requireNoFilter(options);
        yield new StreamReadRequest(
                Wire.stream(options.getStream().getStreamIdentifier()),
                forwards(options),
                revision(options),
                count(options),
                options.getResolveLinks(),
                options.getControlOption().getCompatibility() > 0)
            .open(store);
      }
      case ALL ->
          new AllReadRequest(
                  forwards(options),
                  position(options),
                  count(options),
                  options.getResolveLinks(),
                  filter(options))
              .open(store);
      case STREAMOPTION_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+StreamOptionOneofCase");
    };
  }

  private static Source subscribe(StoreCore store, Options options) {
    if (!forwards(options)) {
      throw new StoreError.InvalidArgument("A subscription goes forwards only.");
    }
    String id = UUID.randomUUID().toString();
    return switch (options.getStreamOptionCase()) {
      case STREAM -> {
        requireNoFilter(options);
        yield new StreamSubscription(
            store,
            Wire.stream(options.getStream().getStreamIdentifier()),
            streamStart(options.getStream()),
            options.getResolveLinks(),
            id);
      }
      case ALL ->
          new AllSubscription(
              store,
              allStart(options.getAll()),
              options.getResolveLinks(),
              filter(options),
              checkpoints(options),
              id);
      case STREAMOPTION_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+StreamOptionOneofCase");
    };
  }

  private static boolean forwards(Options options) {
    return switch (options.getReadDirection()) {
      case Forwards -> true;
      case Backwards -> false;
      case UNRECOGNIZED ->
          throw Errors.notAValid(options.getReadDirectionValue(), OPTIONS + "+ReadDirection");
    };
  }

  /** Counts are unsigned on the wire; nobody reads more than half of them. */
  private static long count(Options options) {
    return options.getCount() < 0 ? Long.MAX_VALUE : options.getCount();
  }

  private static long revision(Options options) {
    return switch (options.getStream().getRevisionOptionCase()) {
      case REVISION -> signed(options.getStream().getRevision());
      case START -> 0;
      case END -> StreamReadRequest.END;
      case REVISIONOPTION_NOT_SET -> throw noRevision();
    };
  }

  private static Position position(Options options) {
    return switch (options.getAll().getAllOptionCase()) {
      case POSITION -> position(options.getAll().getPosition());
      case START -> Position.START;
      case END -> AllReadRequest.END;
      case ALLOPTION_NOT_SET -> throw noPosition();
    };
  }

  private static Start<Long> streamStart(Options.StreamOptions stream) {
    return switch (stream.getRevisionOptionCase()) {
      case REVISION ->
          stream.getRevision() == -1
              ? new Start.End<>()
              : new Start.After<>(signed(stream.getRevision()));
      case START -> new Start.Beginning<>();
      case END -> new Start.End<>();
      case REVISIONOPTION_NOT_SET -> throw noRevision();
    };
  }

  private static Start<Position> allStart(Options.AllOptions all) {
    return switch (all.getAllOptionCase()) {
      case POSITION ->
          all.getPosition().getCommitPosition() == -1
              ? new Start.End<>()
              : new Start.After<>(position(all.getPosition()));
      case START -> new Start.Beginning<>();
      case END -> new Start.End<>();
      case ALLOPTION_NOT_SET -> throw noPosition();
    };
  }

  private static RuntimeException noRevision() {
    return Errors.notAValid("None", OPTIONS + "+Types+StreamOptions+RevisionOptionOneofCase");
  }

  private static RuntimeException noPosition() {
    return Errors.notAValid("None", OPTIONS + "+Types+AllOptions+AllOptionOneofCase");
  }

  /** All bits set stand for the end; other numbers above what a log can hold are refused. */
  private static long signed(long unsigned) {
    if (unsigned == -1) {
      return StreamReadRequest.END;
    }
    if (unsigned < 0) {
      throw new StoreError.Unhandled("Arithmetic operation resulted in an overflow.");
    }
    return unsigned;
  }

  private static Position position(Options.Position position) {
    if (position.getCommitPosition() == -1) {
      return AllReadRequest.END;
    }
    return new Position(
        signed(position.getCommitPosition()), signed(position.getPreparePosition()));
  }

  private static void requireNoFilter(Options options) {
    if (options.hasFilter()) {
      throw new StoreError.InvalidArgument("Only $all can be filtered.");
    }
  }

  private static EventFilter filter(Options options) {
    if (!options.hasFilter()) {
      return EventFilter.everything();
    }
    Options.FilterOptions filter = options.getFilter();
    return switch (filter.getFilterCase()) {
      case STREAM_IDENTIFIER -> filter(EventFilter.Subject.STREAM, filter.getStreamIdentifier());
      case EVENT_TYPE -> filter(EventFilter.Subject.TYPE, filter.getEventType());
      case FILTER_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+Types+FilterOptions+FilterOneofCase");
    };
  }

  private static EventFilter filter(
      EventFilter.Subject subject, Options.FilterOptions.Expression expression) {
    return expression.getRegex().isEmpty()
        ? EventFilter.prefixes(subject, expression.getPrefixList())
        : EventFilter.regex(subject, expression.getRegex());
  }

  private static Optional<CheckpointRule> checkpoints(Options options) {
    if (!options.hasFilter()) {
      return Optional.empty();
    }
    Options.FilterOptions filter = options.getFilter();
    int window =
        switch (filter.getWindowCase()) {
          case MAX -> filter.getMax();
          case COUNT -> CheckpointRule.DEFAULT_WINDOW;
          case WINDOW_NOT_SET ->
              throw Errors.notAValid("None", OPTIONS + "+Types+FilterOptions+WindowOneofCase");
        };
    return Optional.of(new CheckpointRule(window, filter.getCheckpointIntervalMultiplier()));
  }
}
