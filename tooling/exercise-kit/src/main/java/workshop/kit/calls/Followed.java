package workshop.kit.calls;

import com.eventstore.dbclient.proto.shared.Shared.Empty;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp.ReadEvent.RecordedEvent;
import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import workshop.kit.calls.Appends.Appended;

/** How far a catch-up subscription has come, and whether there is more for it in the store. */
final class Followed {
  private static final int LINKS_TO_LOOK_AT = 100;

  private final ReadReq request;
  private final SeenCall<?, ?> call;
  private final Activity activity;
  private final String stream;

  private ReadReq fromHere;
  private boolean placed;
  private long place;
  private long confirmedAt = Long.MAX_VALUE;
  private boolean caughtUp;

  Followed(ReadReq request, SeenCall<?, ?> call, Activity activity) {
    this.request = request;
    this.call = call;
    this.activity = activity;
    this.stream = Requests.streamOf(request);
    this.fromHere = request;
    ReadReq.Options options = request.getOptions();
    if (options.hasAll() && options.getAll().hasPosition()) {
      isAt(options.getAll().getPosition().getCommitPosition());
    } else if (options.hasStream() && options.getStream().hasRevision()) {
      isAt(options.getStream().getRevision());
    }
  }

  private void isAt(long where) {
    placed = true;
    place = where;
  }

  synchronized void isSent(ReadResp message) {
    if (message.hasConfirmation()) {
      confirmedAt = activity.changes();
    } else if (message.hasCaughtUp() || message.hasFellBehind()) {
      caughtUp = message.hasCaughtUp();
    } else if (message.hasEvent() && request.getOptions().hasAll()) {
      long prepare = original(message).getPreparePosition();
      isAtPosition(original(message).getCommitPosition(), prepare);
    } else if (message.hasEvent()) {
      isAt(original(message).getStreamRevision());
      ReadReq.Builder from = request.toBuilder();
      from.getOptionsBuilder().getStreamBuilder().setRevision(place);
      fromHere = from.build();
    } else if (message.hasCheckpoint()) {
      long commit = message.getCheckpoint().getCommitPosition();
      isAtPosition(commit, message.getCheckpoint().getPreparePosition());
    }
  }

  /** What lies in the stream that is read: the link, where there is one. */
  static RecordedEvent original(ReadResp message) {
    return message.getEvent().hasLink()
        ? message.getEvent().getLink()
        : message.getEvent().getEvent();
  }

  private void isAtPosition(long commit, long prepare) {
    isAt(commit);
    ReadReq.Builder from = request.toBuilder();
    from.getOptionsBuilder()
        .getAllBuilder()
        .getPositionBuilder()
        .setCommitPosition(commit)
        .setPreparePosition(prepare);
    fromHere = from.build();
  }

  /** Whether all that there is for it was sent, or can reach it. */
  synchronized CompletableFuture<Boolean> hasAll() {
    Optional<Thread> listener = call.listener();
    if (listener.isPresent()) {
      return answer(!Activity.isBusy(listener.get())); // One that waits is reached by nothing more.
    }
    if (!caughtUp) {
      return answer(false);
    }
    Optional<Appended> last = activity.lastAppendIn(stream);
    if (last.isPresent() && isLinkedHere(last.get())) {
      return linkIsThere(last.get()).thenCompose(there -> there ? hasAll(last) : answer(false));
    }
    return hasAll(last);
  }

  private synchronized CompletableFuture<Boolean> hasAll(Optional<Appended> last) {
    if (!placed && beginsAtTheEnd()) {
      // Nobody knows where the end was: only what was appended after that is sure to come.
      return answer(last.isEmpty() || last.get().begun() < confirmedAt || isFiltered());
    }
    return last.filter(this::isPast).isPresent() ? answer(true) : twinHasAll();
  }

  private boolean isLinkedHere(Appended event) {
    return !stream.equals(Appends.ALL) && !stream.equals(event.stream());
  }

  private boolean isPast(Appended event) {
    return placed
        && !isLinkedHere(event)
        && place >= (stream.equals(Appends.ALL) ? event.position() : event.revision());
  }

  /** One that begins where this one is, and comes to the end without an event. */
  private CompletableFuture<Boolean> twinHasAll() {
    return call.ask(
        fromHere,
        message ->
            message.hasEvent()
                ? Optional.of(false)
                : Optional.of(true).filter(caughtUp -> message.hasCaughtUp()));
  }

  /** The store's own projections write links a moment later. */
  private CompletableFuture<Boolean> linkIsThere(Appended event) {
    ReadReq.Builder lastLinks = request.toBuilder();
    lastLinks
        .getOptionsBuilder()
        .setReadDirection(ReadReq.Options.ReadDirection.Backwards)
        .setResolveLinks(false)
        .setCount(LINKS_TO_LOOK_AT)
        .getStreamBuilder()
        .setEnd(Empty.getDefaultInstance());
    ByteString target = ByteString.copyFromUtf8(event.asLinkTarget());
    return call.ask(
        lastLinks.build(),
        message ->
            Optional.of(true)
                .filter(
                    found ->
                        message.hasEvent()
                            && message.getEvent().getEvent().getData().equals(target)));
  }

  private boolean beginsAtTheEnd() {
    ReadReq.Options options = request.getOptions();
    return options.hasAll() ? options.getAll().hasEnd() : options.getStream().hasEnd();
  }

  private boolean isFiltered() {
    return request.getOptions().hasFilter();
  }

  private static CompletableFuture<Boolean> answer(boolean yes) {
    return CompletableFuture.completedFuture(yes);
  }
}
