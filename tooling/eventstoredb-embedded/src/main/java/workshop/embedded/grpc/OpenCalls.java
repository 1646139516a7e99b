package workshop.embedded.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The calls that are being answered, so that a closing server can end them. */
final class OpenCalls {
  /** Registers what wakes a call up, and returns what takes it back. */
  interface WakeUps {
    Runnable register(Runnable wake);
  }

  static final WakeUps NO_WAKE_UPS = wake -> () -> {};

  private final Executor executor;
  private final Set<Pump<?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  OpenCalls(Executor executor) {
    this.executor = executor;
  }

  /** Starts answering. What wakes it up is taken back when it ends. */
  <T> Pump<T> start(ServerCallStreamObserver<T> client, Pump.Source<T> source, WakeUps wakeUps) {
    Ending ending = new Ending();
    Pump<T> pump = new Pump<>(client, source, executor, ending);
    ending.pump = pump;
    open.add(pump);
    ending.takeBack = wakeUps.register(pump::wake);
    if (closing) {
      pump.fail(Errors.closing());
    }
    pump.start();
    return pump;
  }

  int size() {
    return open.size();
  }

  /** Ends all calls, those to come as well. */
  void close() {
    closing = true;
    open.forEach(pump -> pump.fail(Errors.closing()));
  }

  /** Forgets a call that has ended. Its fields are set before the pump's first turn. */
  private final class Ending implements Runnable {
    private Pump<?> pump;
    private Runnable takeBack;

    @Override
    public void run() {
      takeBack.run();
      open.remove(pump);
    }
  }
}
