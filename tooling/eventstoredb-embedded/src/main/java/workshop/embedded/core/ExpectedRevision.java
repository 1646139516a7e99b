package workshop.embedded.core;

/** What an append expects of its stream. */
public sealed interface ExpectedRevision {
  /** The last revision of a stream that has no events. */
  long NONE = -1;

  record Any() implements ExpectedRevision {
    @Override
    public long raw() {
      return -2;
    }
  }

  record StreamExists() implements ExpectedRevision {
    @Override
    public long raw() {
      return -4;
    }
  }

  /** A last revision; {@link #NONE} says that the stream has no events. */
  record Exact(long revision) implements ExpectedRevision {
    @Override
    public long raw() {
      return revision;
    }
  }

  ExpectedRevision ANY = new Any();
  ExpectedRevision STREAM_EXISTS = new StreamExists();
  ExpectedRevision NO_STREAM = new Exact(NONE);

  /** The number that stands for it in messages and trailers. */
  long raw();
}
