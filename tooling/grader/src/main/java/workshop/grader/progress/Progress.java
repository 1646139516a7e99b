package workshop.grader.progress;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;

/**
 * How far the learner is: a mark for every exercise that was touched, and where they are at work.
 *
 * @param exercises id to mark
 * @param workingAt the exercise last asked for, or passed; empty when there is none yet
 */
public record Progress(Map<String, Mark> exercises, String workingAt) {
  /** The first morning. */
  public static final Progress NONE = new Progress(Map.of(), "");

  public Progress {
    exercises = Collections.unmodifiableMap(new TreeMap<>(exercises));
    workingAt = workingAt == null ? "" : workingAt; // kept by an earlier build
  }

  /** What is known of an exercise; {@link Mark#NONE} when nothing is. */
  public Mark of(String id) {
    return exercises.getOrDefault(id, Mark.NONE);
  }

  /**
   * Remembers a verdict. A store that failed says nothing about the learner and changes nothing.
   */
  public Progress checked(ExerciseVerdict verdict) {
    if (verdict.status() == Status.INFRASTRUCTURE) {
      return this;
    }
    Mark before = of(verdict.id());
    return with(
        verdict.id(),
        new Mark(
            verdict.status(),
            before.skipped() ? 0 : verdict.points(),
            verdict.testsPassed(),
            verdict.testsTotal(),
            before.hints(),
            before.skipped(),
            before.everPassed() || verdict.passed() && !before.skipped(),
            verdict.beyondPassed(),
            verdict.beyondRan() ? verdict.beyondTotal() : 0,
            verdict.blockedBy().orElse("")));
  }

  /** Remembers that hints up to this tier were shown. */
  public Progress hinted(String id, int tier) {
    return with(id, of(id).withHints(Math.max(tier, of(id).hints())));
  }

  /** Remembers that the model answer stands in the learner's file. */
  public Progress skipped(String id) {
    return with(id, of(id).asSkipped());
  }

  /** Remembers that the exercise starts again. */
  public Progress reset(String id) {
    return with(id, of(id).asReset());
  }

  /** Remembers where the learner is at work. */
  public Progress at(String id) {
    return new Progress(exercises, id);
  }

  private Progress with(String id, Mark mark) {
    Map<String, Mark> changed = new TreeMap<>(exercises);
    changed.put(id, mark);
    return new Progress(changed, workingAt);
  }
}
