package workshop.embedded;

/** Which projections the server knows, as {@code RUN_PROJECTIONS} says it on a real one. */
public enum Projections {
  /** None at all. */
  NONE,
  /** The five system projections, and whatever clients create. */
  ALL
}
