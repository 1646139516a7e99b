package workshop.kit;

import java.lang.Thread.State;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The threads of which something may still come: those that run code of the test's own root
 * package, and those that count the time until they will.
 */
record AtWork(Thread me, String rootPackage) {
  private static final Set<State> GO_ON_BY_THEMSELVES =
      Set.of(State.NEW, State.RUNNABLE, State.BLOCKED, State.TIMED_WAITING);

  /** Where a pool or a timer waits until a task is due; there is no limit when there is none. */
  private static final Set<String> TIMERS =
      Set.of(
          "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue",
          "java.util.concurrent.DelayScheduler",
          "java.util.TimerThread");

  /** Those of the client and of the server in this JVM have nothing to do with tests. */
  private static final Set<String> OTHERS = Set.of("grpc-", "embedded-eventstore-", "esdb-");

  private static final String RUNS_A_VIRTUAL_THREAD = "java.lang.VirtualThread";

  /** As seen by the thread that calls this, from code of the root package that counts. */
  static AtWork besideThisThread() {
    String test =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getClassName)
                        .filter(name -> !name.startsWith("workshop.kit."))
                        .findFirst())
            .orElse("");
    return new AtWork(Thread.currentThread(), test.substring(0, test.indexOf('.') + 1));
  }

  boolean anyone() {
    return Thread.getAllStackTraces().entrySet().stream().anyMatch(this::isAtWork);
  }

  private boolean isAtWork(Map.Entry<Thread, StackTraceElement[]> each) {
    Thread thread = each.getKey();
    if (thread == me || !GO_ON_BY_THEMSELVES.contains(thread.getState())) {
      return false;
    }
    return Arrays.stream(each.getValue())
        .map(StackTraceElement::getClassName)
        .anyMatch(
            name ->
                name.startsWith(rootPackage)
                    || name.equals(RUNS_A_VIRTUAL_THREAD)
                    || isTimer(thread, name));
  }

  private static boolean isTimer(Thread thread, String className) {
    return thread.getState() == State.TIMED_WAITING
        && TIMERS.contains(className)
        && OTHERS.stream().noneMatch(thread.getName()::startsWith);
  }
}
