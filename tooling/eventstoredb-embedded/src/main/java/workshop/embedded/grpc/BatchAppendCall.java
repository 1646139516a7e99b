package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StoreError;
import workshop.embedded.core.Timer;

/**
 * Appends of several clients' threads over one call, told apart by a correlation id. The Java
 * client does without it; those in other languages prefer it.
 *
 * <p>Each append has one answer. Parts that come in after it, or without a beginning, are passed
 * over.
 */
final class BatchAppendCall implements StreamObserver<BatchAppendReq> {
  /** How long an append may take to come in; a client may only ask for less. */
  static final Duration WRITE_TIMEOUT = Duration.ofSeconds(2);

  private static final int NANOS_PER_TICK = 100;

  /**
   * An append of which not everything has come in yet.
   *
   * @param stopWaiting calls its time-out off
   */
  private record Pending(
      String stream, ExpectedRevision expected, ProposedEvents events, Runnable stopWaiting) {}

  private final StoreCore store;
  private final Clock clock;
  private final Timer timer;
  private final StreamObserver<BatchAppendResp> client;
  private final Map<UUID, Pending> pending = new HashMap<>();
  private boolean over;

  BatchAppendCall(
      StoreCore store, Clock clock, Timer timer, StreamObserver<BatchAppendResp> client) {
    this.store = store;
    this.clock = clock;
    this.timer = timer;
    this.client = client;
  }

  @Override
  public synchronized void onNext(BatchAppendReq message) {
    UUID correlation = Wire.id(message.getCorrelationId());
    BatchAppendResp.Builder answer =
        BatchAppendResp.newBuilder().setCorrelationId(message.getCorrelationId());
    if (message.hasOptions()) {
      answer.setStreamIdentifier(message.getOptions().getStreamIdentifier());
    }
    try {
      if (message.hasOptions() && !begin(correlation, message.getOptions(), answer)) {
        client.onNext(BatchErrors.timeout(answer));
        return;
      }
      Pending append = pending.get(correlation);
      if (append != null) {
        answer.setStreamIdentifier(Wire.stream(append.stream()));
        add(append, message, answer);
      }
    } catch (RuntimeException refused) {
      forget(correlation);
      client.onNext(BatchErrors.add(answer, refused));
    }
  }

  /** Waits for the rest of an append; false if its time is over already. */
  private boolean begin(
      UUID correlation, BatchAppendReq.Options options, BatchAppendResp.Builder answer) {
    if (!options.hasStreamIdentifier()) {
      throw new StoreError.InvalidArgument("Required field StreamIdentifier not set.");
    }
    Duration left = timeLeft(options);
    if (left.isNegative() || left.isZero()) {
      return false;
    }
    if (!pending.containsKey(correlation)) {
      String stream = Wire.writableStream(options.getStreamIdentifier());
      ExpectedRevision expected = Expected.of(options);
      BatchAppendResp.Builder late = answer.clone();
      Runnable stopWaiting = timer.after(left, () -> timeOut(correlation, late));
      pending.put(correlation, new Pending(stream, expected, new ProposedEvents(), stopWaiting));
    }
    return true;
  }

  /** Old clients say when their patience ends, newer ones how long it lasts. */
  private Duration timeLeft(BatchAppendReq.Options options) {
    Duration wanted =
        switch (options.getDeadlineOptionCase()) {
          case DEADLINE_21_10_0 -> {
            Timestamp end = options.getDeadline21100();
            yield Duration.between(
                clock.instant(), Instant.ofEpochSecond(end.getSeconds(), end.getNanos()));
          }
          case DEADLINE -> {
            int ticks = options.getDeadline().getNanos() / NANOS_PER_TICK;
            yield Duration.ofSeconds(
                options.getDeadline().getSeconds(), (long) ticks * NANOS_PER_TICK);
          }
          case DEADLINEOPTION_NOT_SET -> WRITE_TIMEOUT;
        };
    return wanted.compareTo(WRITE_TIMEOUT) > 0 ? WRITE_TIMEOUT : wanted;
  }

  private synchronized void timeOut(UUID correlation, BatchAppendResp.Builder answer) {
    if (pending.remove(correlation) != null && !over) {
      client.onNext(BatchErrors.timeout(answer));
    }
  }

  private void add(Pending append, BatchAppendReq message, BatchAppendResp.Builder answer) {
    for (BatchAppendReq.ProposedMessage event : message.getProposedMessagesList()) {
      append
          .events()
          .add(
              Wire.id(event.getId()),
              event.getMetadataMap(),
              event.getData(),
              event.getCustomMetadata());
    }
    if (message.getIsFinal()) {
      forget(Wire.id(message.getCorrelationId()));
      client.onNext(answer(answer, append));
    }
  }

  private void forget(UUID correlation) {
    Pending append = pending.remove(correlation);
    if (append != null) {
      append.stopWaiting().run();
    }
  }

  private BatchAppendResp answer(BatchAppendResp.Builder answer, Pending append) {
    return switch (store.append(append.stream(), append.expected(), append.events().events())) {
      case AppendResult.Success success -> answer.setSuccess(success(success)).build();
      case AppendResult.WrongRevision wrong -> BatchErrors.add(answer, wrong);
    };
  }

  private static BatchAppendResp.Success success(AppendResult.Success success) {
    BatchAppendResp.Success.Builder message = BatchAppendResp.Success.newBuilder();
    if (success.lastRevision() == ExpectedRevision.NONE) {
      message.setNoStream(BatchErrors.EMPTY);
    } else {
      message.setCurrentRevision(success.lastRevision());
    }
    success
        .position()
        .ifPresentOrElse(
            position ->
                message.setPosition(
                    Shared.AllStreamPosition.newBuilder()
                        .setCommitPosition(position)
                        .setPreparePosition(position)),
            () -> message.setNoPosition(BatchErrors.EMPTY));
    return message.build();
  }

  @Override
  public synchronized void onCompleted() {
    end();
    client.onCompleted();
  }

  @Override
  public synchronized void onError(Throwable cancelled) {
    end();
  }

  private void end() {
    over = true;
    pending.values().forEach(append -> append.stopWaiting().run());
    pending.clear();
  }
}
