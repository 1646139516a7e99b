package workshop.grader.course;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, once. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> made;
  private T value;

  Lazy(Supplier<T> made) {
    this.made = made;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = made.get();
    }
    return value;
  }
}
