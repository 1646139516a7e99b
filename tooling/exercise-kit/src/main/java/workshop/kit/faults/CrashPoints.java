package workshop.kit.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import workshop.kit.sql.ProcessCrashed;

/**
 * A process that ends before or after one of its calls. The fakes of a test make their calls
 * through it. A dry run tells how many calls there are, so a test can try every one of them:
 *
 * <pre>{@code
 * int calls = dryRun.calls().size();
 * for (int call = 1; call <= calls; call++) {
 *   process.crashBefore(call);
 *   ...
 *   process.restart();
 * }
 * }</pre>
 */
public final class CrashPoints {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile int crashBefore;
  private volatile int crashAfter;
  private volatile String crashedAt;

  /** The process ends before the n-th call from now: that call has no effect. */
  public void crashBefore(int call) {
    crashBefore = calls.size() + call;
  }

  /** The process ends after the n-th call from now: that call has its effect, and no answer. */
  public void crashAfter(int call) {
    crashAfter = calls.size() + call;
  }

  /** A new process: nothing is planned, and nothing was counted. */
  public void restart() {
    crashedAt = null;
    crashBefore = 0;
    crashAfter = 0;
    calls.clear();
  }

  /** The names of the calls so far, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /**
   * Makes a call.
   *
   * @param name the call as people read it: {@code "send ChargePayment"}
   * @throws ProcessCrashed if the process ends here, or has ended before
   */
  public <T> T call(String name, Supplier<T> call) {
    if (crashedAt != null) {
      throw new ProcessCrashed(crashedAt);
    }
    int number = note(name);
    if (number == crashBefore) {
      throw crash(name);
    }
    T answer = call.get();
    if (number == crashAfter) {
      throw crash(name);
    }
    return answer;
  }

  private synchronized int note(String name) {
    calls.add(name);
    return calls.size();
  }

  private ProcessCrashed crash(String name) {
    crashedAt = name;
    return new ProcessCrashed(name);
  }
}
