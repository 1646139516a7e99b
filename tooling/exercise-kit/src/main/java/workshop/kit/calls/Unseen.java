package workshop.kit.calls;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A read or subscription of the kit's own: it listens until it knows what it asked for. */
final class Unseen extends ClientCall.Listener<ReadResp> {
  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
  private final ClientCall<ReadReq, ReadResp> call;
  private final Function<ReadResp, Optional<Boolean>> answeredBy;

  private Unseen(
      ClientCall<ReadReq, ReadResp> call, Function<ReadResp, Optional<Boolean>> answeredBy) {
    this.call = call;
    this.answeredBy = answeredBy;
  }

  /**
   * Asks, and closes the call when one of the messages is the answer; no if none is.
   *
   * @param answeredBy empty for a message that says nothing
   */
  static CompletableFuture<Boolean> ask(
      ClientCall<ReadReq, ReadResp> call,
      Metadata headers,
      ReadReq request,
      Function<ReadResp, Optional<Boolean>> answeredBy) {
    Unseen unseen = new Unseen(call, answeredBy);
    Metadata same = new Metadata();
    same.merge(headers);
    call.start(unseen, same);
    call.request(1);
    call.sendMessage(request);
    call.halfClose();
    return unseen.answer;
  }

  @Override
  public void onMessage(ReadResp message) {
    answeredBy.apply(message).ifPresentOrElse(this::answer, () -> call.request(1));
  }

  private void answer(boolean yes) {
    call.cancel("answered", null);
    answer.complete(yes);
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    answer.complete(false);
  }
}
