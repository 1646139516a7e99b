package workshop.todo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What stands where a learner is to write something: {@code throw new Todo("2.1", "fold one event
 * into the state");}.
 *
 * <p>It is an {@link Error}, so that {@code catch (Exception e)} lets it pass. Since a catch of
 * {@code Throwable}, or a callback thread, would still hide it, every one of them also records
 * itself; the exercise kit reads the record after each test.
 */
public final class Todo extends Error {
  private static final List<Todo> REACHED = new CopyOnWriteArrayList<>();

  private final String exercise;
  private final String task;

  /**
   * A place that cannot go on until the learner has written it.
   *
   * @param exercise the exercise's id, {@code "2.1"}
   * @param task what to write there, in one sentence without a full stop
   */
  public Todo(String exercise, String task) {
    super("TODO " + exercise + ": " + task);
    this.exercise = exercise;
    this.task = task;
    REACHED.add(this);
  }

  /**
   * A place that other exercises pass through, where doing nothing is no answer but does no harm:
   * it is recorded like any other, and the caller goes on. Tests of {@code exercise} fail on it,
   * those of other exercises do not.
   */
  public static void pending(String exercise, String task) {
    new Todo(exercise, task);
  }

  /** The id of the exercise that this is part of. */
  public String exercise() {
    return exercise;
  }

  /** What is to be written, in one sentence. */
  public String task() {
    return task;
  }

  /** The first one of this exercise reached since {@link #forget}, thrown or not. */
  public static Optional<Todo> reached(String exercise) {
    return REACHED.stream().filter(todo -> todo.exercise.equals(exercise)).findFirst();
  }

  /** Starts a new record: called before each test. */
  public static void forget() {
    REACHED.clear();
  }
}
