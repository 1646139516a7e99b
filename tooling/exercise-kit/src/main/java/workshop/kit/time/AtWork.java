package workshop.kit.time;

import java.lang.Thread.State;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The threads of which something may still come: those that run code of the test's own root
 * package, those of pools and of the client in the middle of something, and those that count the
 * time until a task is due.
 */
record AtWork(Thread me, String rootPackage) {
  private static final Set<State> GO_ON_BY_THEMSELVES =
      Set.of(State.RUNNABLE, State.BLOCKED, State.TIMED_WAITING);

  /** Who takes tasks, and waits when there is none; it is they who carry virtual threads too. */
  private static final Set<String> POOLS =
      Set.of(
          "java.util.concurrent.ForkJoinWorkerThread",
          "java.util.concurrent.ThreadPoolExecutor$Worker",
          "jdk.internal.vm.Continuation");

  private static final String CLIENT = "com.eventstore.dbclient.";

  /** Where a pool or a timer waits until a task is due; there is no limit when there is none. */
  private static final Set<String> TIMERS =
      Set.of(
          "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue",
          "java.util.concurrent.DelayScheduler",
          "java.util.TimerThread");

  /** The timers of the client's connection and of the server in this JVM are never done. */
  private static final Set<String> ENDLESS = Set.of("grpc-", "embedded-eventstore-");

  /** The kit's own tests lie in the kit's packages: behind them comes what runs them. */
  private static final String THE_RUNNER = "org.junit.";

  /** A root package that no class has. */
  private static final String NO_ONE = "no.one";

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
            .filter(name -> !name.startsWith(THE_RUNNER))
            .orElse(NO_ONE);
    return new AtWork(Thread.currentThread(), test.substring(0, test.indexOf('.') + 1));
  }

  boolean anyone() {
    return Thread.getAllStackTraces().entrySet().stream().anyMatch(this::isAtWork);
  }

  private boolean isAtWork(Map.Entry<Thread, StackTraceElement[]> each) {
    Thread thread = each.getKey();
    State state = thread.getState();
    return thread != me
        && GO_ON_BY_THEMSELVES.contains(state)
        && Arrays.stream(each.getValue())
            .map(StackTraceElement::getClassName)
            .anyMatch(
                name ->
                    name.startsWith(rootPackage)
                        || (state == State.TIMED_WAITING
                            ? isTimer(thread, name)
                            : POOLS.contains(name) || name.startsWith(CLIENT)));
  }

  private static boolean isTimer(Thread thread, String className) {
    return TIMERS.contains(className) && ENDLESS.stream().noneMatch(thread.getName()::startsWith);
  }
}
