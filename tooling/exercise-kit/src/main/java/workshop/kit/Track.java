package workshop.kit;

/** When an exercise is done: it decides which ones a one-day workshop asks for. */
public enum Track {
  /** The first day. */
  CORE("core"),
  /** The second day. */
  SECOND_DAY("second day"),
  /** For those who are fast, and for those at home. */
  STRETCH("stretch");

  private final String words;

  Track(String words) {
    this.words = words;
  }

  /** As briefs and screens have it: {@code second day}. */
  public String words() {
    return words;
  }
}
