package workshop.kit;

/** When an exercise is done: it decides which ones a one-day workshop asks for. */
public enum Track {
  /** The first day. */
  CORE,
  /** The second day. */
  SECOND_DAY,
  /** For those who are fast, and for those at home. */
  STRETCH
}
