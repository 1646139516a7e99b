package workshop.kit.calls;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import workshop.kit.calls.Appends.Appended;

/** One call of a client, as it goes to the store and is answered. What it is, its messages say. */
final class SeenCall<Q, A> extends SimpleForwardingClientCall<Q, A> {
  private final Supplier<ClientCall<Q, A>> again;
  private final Hook hook;
  private final Activity activity;
  private final List<String> typesToAppend = new ArrayList<>();
  private String streamToAppendTo;
  private Metadata headers;
  private boolean begun;
  private boolean probe;
  private long begunAt;
  private volatile Followed followed;

  /**
   * @param again makes a call like this one, that is not seen
   */
  SeenCall(Supplier<ClientCall<Q, A>> again, Hook hook) {
    super(again.get());
    this.again = again;
    this.hook = hook;
    this.activity = hook.activity();
  }

  /** Of a catch-up subscription. */
  Optional<Followed> followed() {
    return Optional.ofNullable(followed);
  }

  /** The thread that its listener keeps busy now. */
  Optional<Thread> listener() {
    return hook.listener(this);
  }

  /** Asks the store in a call like this one, which is a read too, and is seen by no one. */
  @SuppressWarnings("unchecked")
  CompletableFuture<Boolean> ask(
      ReadReq request, Function<ReadResp, Optional<Boolean>> answeredBy) {
    ClientCall<ReadReq, ReadResp> call = (ClientCall<ReadReq, ReadResp>) again.get();
    return Unseen.ask(call, headers, request, answeredBy);
  }

  @Override
  public void start(Listener<A> client, Metadata headers) {
    this.headers = headers;
    super.start(new Answers(client), headers);
  }

  @Override
  public void sendMessage(Q message) {
    if (!begun) {
      begin(message);
    }
    if (message instanceof AppendReq append) {
      note(append);
    }
    super.sendMessage(message);
  }

  private void begin(Q message) {
    begun = true;
    probe = Requests.isProbe(message);
    if (!probe) {
      if (message instanceof ReadReq read && Requests.isSubscription(read)) {
        followed = new Followed(read, this, activity);
      }
      hook.begins(this);
      begunAt = activity.changes();
    }
  }

  private void note(AppendReq append) {
    if (append.hasOptions()) {
      streamToAppendTo = Requests.streamOf(append);
    } else {
      typesToAppend.add(append.getProposedMessage().getMetadataOrDefault("type", ""));
    }
  }

  @Override
  public void cancel(String message, Throwable cause) {
    if (!probe) {
      hook.ends(this);
    }
    super.cancel(message, cause);
  }

  private final class Answers extends SimpleForwardingClientCallListener<A> {
    Answers(Listener<A> client) {
      super(client);
    }

    @Override
    public void onMessage(A message) {
      if (probe) {
        super.onMessage(message);
        return;
      }
      hook.listens(SeenCall.this);
      try {
        note(message);
        super.onMessage(message);
      } catch (Throwable thrown) {
        // A listener that throws has ended its call; gRPC says so a little later.
        hook.ends(SeenCall.this);
        throw thrown;
      } finally {
        hook.hasListened(SeenCall.this);
      }
    }

    private void note(A message) {
      if (message instanceof AppendResp appended && appended.hasSuccess()) {
        note(appended.getSuccess());
      } else if (message instanceof ReadResp read && followed != null) {
        followed.isSent(read);
        activity.comesForward();
      } else if (message instanceof ReadResp read && read.hasEvent()) {
        activity.isRead(Followed.original(read).getCommitPosition());
      }
    }

    private void note(AppendResp.Success appended) {
      long first = appended.getCurrentRevision() - typesToAppend.size() + 1;
      for (int i = 0; i < typesToAppend.size(); i++) {
        long position = appended.getPosition().getCommitPosition();
        hook.appends()
            .add(
                new Appended(streamToAppendTo, first + i, position, begunAt), typesToAppend.get(i));
      }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (probe) {
        super.onClose(status, trailers);
        return;
      }
      hook.listens(SeenCall.this);
      hook.ends(SeenCall.this);
      try {
        super.onClose(status, trailers);
      } finally {
        hook.hasListened(SeenCall.this);
      }
    }
  }
}
