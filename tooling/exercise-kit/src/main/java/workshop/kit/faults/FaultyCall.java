package workshop.kit.faults;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import workshop.kit.calls.Activity;
import workshop.kit.calls.Requests;

/**
 * One call of a client with faults. What it is shows in its first message: until then, and while an
 * interlude runs, all that the client asks for is held.
 */
final class FaultyCall<Q, A> extends ClientCall<Q, A> {
  private final ClientCall<Q, A> store;
  private final StoreFaults faults;

  /** One callback at a time: a drop comes from another thread than the events before it. */
  private final ReentrantLock callback = new ReentrantLock();

  private final Queue<Runnable> held = new ArrayDeque<>();
  private boolean passes;
  private boolean ended;
  private Listener<A> client;
  private volatile CountedCall counted;
  private volatile Fault fault = Fault.NONE;

  FaultyCall(ClientCall<Q, A> store, StoreFaults faults) {
    this.store = store;
    this.faults = faults;
  }

  Call kind() {
    return counted.kind();
  }

  @Override
  public void start(Listener<A> listener, Metadata headers) {
    client = listener;
    pass(() -> store.start(new Answers(), headers));
  }

  @Override
  public void request(int messages) {
    pass(() -> store.request(messages));
  }

  @Override
  public void sendMessage(Q message) {
    pass(() -> store.sendMessage(message));
    if (counted == null) {
      counted = new CountedCall(message);
      begin(message);
    }
    counted.clientSends(message);
  }

  private void begin(Q firstMessage) {
    if (!Requests.isProbe(firstMessage)) {
      fault = faults.begins(this, counted);
    }
    if (fault.hasInterludes()) {
      Activity.ofThisJvm()
          .run(
              () -> {
                fault.runInterludes();
                goOn();
              });
    } else {
      goOn();
    }
  }

  private void goOn() {
    if (fault.refuses()) {
      end(fault.refusal());
      return;
    }
    synchronized (this) {
      passes = !ended;
      held.forEach(Runnable::run);
      held.clear();
    }
  }

  private synchronized void pass(Runnable step) {
    if (passes) {
      step.run();
    } else if (!ended) {
      held.add(step);
    }
  }

  @Override
  public void halfClose() {
    pass(store::halfClose);
  }

  @Override
  public void cancel(String message, Throwable cause) {
    faults.ends(this);
    if (isPassing()) {
      store.cancel(message, cause);
    } else {
      end(Status.CANCELLED.withDescription(message).withCause(cause));
    }
  }

  @Override
  public synchronized boolean isReady() {
    return passes && store.isReady();
  }

  /** Ends it for both sides: the store is told at once, the client on another thread. */
  void end(Status told) {
    if (stops()) {
      store.cancel("ended on this side", null);
      Activity.ofThisJvm().run(() -> close(told, new Metadata()));
    }
  }

  private synchronized boolean stops() {
    boolean now = !ended;
    ended = true;
    held.clear();
    faults.ends(this);
    return now;
  }

  private synchronized boolean isPassing() {
    return passes;
  }

  private synchronized boolean isGoingOn() {
    return !ended;
  }

  private void close(Status told, Metadata trailers) {
    callback.lock();
    try {
      client.onClose(told, trailers);
    } finally {
      callback.unlock();
    }
  }

  /** What arrives after the end is swallowed: a client hears of one end only. */
  private final class Answers extends Listener<A> {
    @Override
    public void onHeaders(Metadata headers) {
      deliver(() -> client.onHeaders(headers));
    }

    @Override
    public void onReady() {
      deliver(client::onReady);
    }

    @Override
    public void onMessage(A message) {
      if (fault.losesAnswer()) {
        store.request(1);
      } else {
        deliver(() -> forward(message));
      }
    }

    private void forward(A message) {
      int events = counted.storeSends(message);
      client.onMessage(message);
      if (fault.eventsBeforeTheDrop().stream().anyMatch(limit -> events >= limit)) {
        end(fault.drop());
      }
    }

    private void deliver(Runnable step) {
      callback.lock();
      try {
        if (isGoingOn()) {
          step.run();
        }
      } catch (Throwable thrown) {
        faults.ends(FaultyCall.this); // What a listener throws is the end of its call.
        throw thrown;
      } finally {
        callback.unlock();
      }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (stops()) {
        boolean lost = fault.losesAnswer();
        close(lost ? fault.lostAnswer() : status, lost ? new Metadata() : trailers);
      }
    }
  }
}
