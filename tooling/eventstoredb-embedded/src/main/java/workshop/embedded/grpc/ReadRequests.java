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
    if (!options.hasUuidOption()) {
      throw Errors.notAValid("None", OPTIONS + "+Types+UUIDOption+ContentOneofCase");
    }
    return !options.getUuidOption().hasString();
  }

  static Source open(StoreCore store, ReadReq request) {
    Options options = request.getOptions();
    return switch (options.getStreamOptionCase()) {
      case STREAM -> {
        requireCombination(options, !options.hasFilter());
        yield options.hasSubscription()
            ? subscribeToStream(store, options)
            : readStream(store, options);
      }
      case ALL -> {
        requireCombination(options, true);
        yield options.hasSubscription() ? subscribeToAll(store, options) : readAll(store, options);
      }
      case STREAMOPTION_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+StreamOptionOneofCase");
    };
  }

  /** A choice that is missing, or does not go with the others, is not made for the client. */
  private static void requireCombination(Options options, boolean fits) {
    boolean backwards = !forwards(options);
    boolean complete =
        options.getCountOptionCase() != Options.CountOptionCase.COUNTOPTION_NOT_SET
            && options.getFilterOptionCase() != Options.FilterOptionCase.FILTEROPTION_NOT_SET;
    if (!fits || !complete || backwards && options.hasSubscription()) {
      throw Errors.invalidCombination(
          options.hasStream() ? "Stream" : "All",
          switch (options.getCountOptionCase()) {
            case COUNT -> "Count";
            case SUBSCRIPTION -> "Subscription";
            case COUNTOPTION_NOT_SET -> "None";
          },
          options.getReadDirection(),
          switch (options.getFilterOptionCase()) {
            case FILTER -> "Filter";
            case NO_FILTER -> "NoFilter";
            case FILTEROPTION_NOT_SET -> "None";
          });
    }
  }

  private static Source readStream(StoreCore store, Options options) {
    return new StreamReadRequest(
            Wire.stream(options.getStream().getStreamIdentifier()),
            forwards(options),
            revision(options),
            count(options),
            options.getResolveLinks(),
            options.getControlOption().getCompatibility() > 0)
        .open(store);
  }

  private static Source readAll(StoreCore store, Options options) {
    Position from = position(options);
    EventFilter filter = filter(options);
    if (options.hasFilter()) {
      // It makes no difference to what a read finds, only to how.
      window(options.getFilter());
    }
    return new AllReadRequest(
            forwards(options), from, count(options), options.getResolveLinks(), filter)
        .open(store);
  }

  private static Source subscribeToStream(StoreCore store, Options options) {
    return new StreamSubscription(
        store,
        Wire.stream(options.getStream().getStreamIdentifier()),
        streamStart(options.getStream()),
        options.getResolveLinks(),
        UUID.randomUUID().toString());
  }

  private static Source subscribeToAll(StoreCore store, Options options) {
    return new AllSubscription(
        store,
        allStart(options.getAll()),
        options.getResolveLinks(),
        filter(options),
        checkpoints(options),
        UUID.randomUUID().toString());
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
      case REVISION -> revision(options.getStream().getRevision());
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
              : new Start.After<>(revision(stream.getRevision()));
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
  private static long revision(long unsigned) {
    if (unsigned < StreamReadRequest.END) {
      throw new StoreError.Unhandled("The revision is out of range.");
    }
    return unsigned;
  }

  private static Position position(Options.Position position) {
    long commit = position.getCommitPosition();
    long prepare = position.getPreparePosition();
    if (Long.compareUnsigned(prepare, commit) > 0 || commit < -1 || prepare < -1) {
      throw new StoreError.Unhandled("The position is out of range.");
    }
    return commit == -1 ? AllReadRequest.END : new Position(commit, prepare);
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
    int window = window(options.getFilter());
    return Optional.of(
        new CheckpointRule(window, options.getFilter().getCheckpointIntervalMultiplier()));
  }

  private static int window(Options.FilterOptions filter) {
    return switch (filter.getWindowCase()) {
      case MAX -> filter.getMax();
      case COUNT -> CheckpointRule.DEFAULT_WINDOW;
      case WINDOW_NOT_SET ->
          throw Errors.notAValid("None", OPTIONS + "+Types+FilterOptions+WindowOneofCase");
    };
  }
}
