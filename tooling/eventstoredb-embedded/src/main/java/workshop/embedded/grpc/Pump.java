package workshop.embedded.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moves items from a source to a client, as fast as the client takes them and no faster.
 *
 * <p>{@link #wake} may be called by anyone at any time; one thread at a time does the work. Nothing
 * is written after the call was cancelled or has ended.
 */
final class Pump<T> implements Runnable {
  /** How many items one turn moves, so that a fast client does not keep a thread to itself. */
  private static final int TURN = 512;

  /** What the source answers when it has come to its end. */
  interface Source<T> {
    /** The next item, or null if there is none now. */
    T next();

    /** Whether there will never be another item. */
    boolean ended();

    /** Says that the client has not taken what it could have had by now. */
    default void stalled() {}
  }

  private final ServerCallStreamObserver<T> client;
  private final Source<T> source;
  private final Executor executor;
  private final Runnable onEnd;

  /** How often it was woken since it last looked; before the start as if it had been. */
  private final AtomicInteger calls = new AtomicInteger(1);

  private volatile RuntimeException failure;
  private volatile boolean cancelled;
  private boolean over;

  /**
   * Takes over the call.
   *
   * @param onEnd runs once, when nothing will be sent any more
   */
  Pump(ServerCallStreamObserver<T> client, Source<T> source, Executor executor, Runnable onEnd) {
    this.client = client;
    this.source = source;
    this.executor = executor;
    this.onEnd = onEnd;
    client.setOnReadyThreshold(256 * 1024);
    client.setOnReadyHandler(this::wake);
    client.setOnCancelHandler(
        () -> {
          cancelled = true;
          wake();
        });
  }

  /** Begins to work; until then it only remembers that it was woken. */
  void start() {
    executor.execute(this);
  }

  /** Says that there may be something to do. */
  void wake() {
    if (calls.getAndIncrement() == 0) {
      executor.execute(this);
    }
  }

  /** Ends the call with an error, in front of everything that was not sent yet. */
  void fail(RuntimeException error) {
    failure = error;
    wake();
  }

  @Override
  public void run() {
    int seen;
    do {
      seen = calls.get();
      if (!over && !turn()) {
        executor.execute(this);
        return;
      }
    } while (!calls.compareAndSet(seen, 0));
  }

  /** Moves what can be moved; false if its turn ended before that. */
  private boolean turn() {
    try {
      for (int moved = 0; moved < TURN; moved++) {
        if (cancelled) {
          end(() -> {});
          return true;
        }
        if (failure != null) {
          throw failure;
        }
        if (!client.isReady()) {
          source.stalled();
          return true;
        }
        T item = source.next();
        if (item != null) {
          client.onNext(item);
        } else {
          if (source.ended()) {
            end(client::onCompleted);
          }
          return true;
        }
      }
      return false;
    } catch (RuntimeException | StackOverflowError error) {
      // A filter of a client's can be an expression that overflows the stack.
      end(() -> client.onError(Errors.of(error)));
      return true;
    }
  }

  private void end(Runnable farewell) {
    over = true;
    onEnd.run();
    if (!cancelled) {
      farewell.run();
    }
  }
}
