package workshop.embedded.core;

/** A place in {@code $all}, as clients give and get it. (-1, -1) stands for none. */
public record Position(long commit, long prepare) implements Comparable<Position> {
  public static final Position START = new Position(0, 0);

  /** The place of a record. */
  public static Position of(LoggedEvent event) {
    return new Position(event.position(), event.position());
  }

  @Override
  public int compareTo(Position other) {
    int byCommit = Long.compare(commit, other.commit);
    return byCommit != 0 ? byCommit : Long.compare(prepare, other.prepare);
  }

  boolean isBefore(LoggedEvent event) {
    return compareTo(of(event)) < 0;
  }
}
