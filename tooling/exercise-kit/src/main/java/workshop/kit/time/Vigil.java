package workshop.kit.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Decides, at each turn of a wait, whether it makes sense to wait on. It does not when nothing is
 * on its way any more: then the wait is in vain, and whoever waits is told so at once. The limit is
 * for what nobody can know: it counts from the last sign of progress.
 */
final class Vigil {
  /** The end of any wait, whatever still comes. */
  static final Duration AT_LONGEST = Duration.ofMinutes(2);

  /** Without a change, until the store is asked; each is longer on a busy machine. */
  static final int TURNS_BEFORE_THE_QUESTION = 10;

  /** Without a change, until nothing is on its way. */
  static final int TURNS_OF_SILENCE = 25;

  enum Verdict {
    WAIT_ON,
    IN_VAIN,
    TIME_IS_UP
  }

  private final Duration limit;
  private final Surroundings surroundings;
  private final long begun;
  private long lastProgress;
  private long progress;
  private long changes;
  private int silence;
  private CompletableFuture<Boolean> answer;
  private long askedAt;

  Vigil(Duration limit, Surroundings surroundings) {
    this.limit = limit;
    this.surroundings = surroundings;
    this.begun = surroundings.now();
    this.lastProgress = begun;
    this.progress = surroundings.progress();
    this.changes = surroundings.changes();
  }

  /** After one more look at what is waited for. */
  Verdict afterALook() {
    if (isSilent() && silence >= TURNS_OF_SILENCE && !surroundings.anyoneIsAtWork()) {
      return Verdict.IN_VAIN;
    }
    return isTimeUp() ? Verdict.TIME_IS_UP : Verdict.WAIT_ON;
  }

  /** Whether the store said that it is done, and nothing has changed since it was asked. */
  private boolean isSilent() {
    long now = surroundings.changes();
    silence = now == changes ? silence + 1 : 0;
    changes = now;
    if (answer != null && answer.isDone() && (askedAt != changes || !holds(answer))) {
      answer = null;
      silence = 0;
    }
    if (answer == null && silence >= TURNS_BEFORE_THE_QUESTION) {
      askedAt = changes;
      answer = surroundings.storeIsDone();
    }
    return answer != null && answer.isDone() && askedAt == changes && holds(answer);
  }

  private static boolean holds(CompletableFuture<Boolean> answer) {
    return !answer.isCompletedExceptionally() && answer.join();
  }

  private boolean isTimeUp() {
    long now = surroundings.now();
    if (surroundings.progress() != progress) {
      progress = surroundings.progress();
      lastProgress = now;
    }
    return now - lastProgress > limit.toNanos() || now - begun > AT_LONGEST.toNanos();
  }
}
