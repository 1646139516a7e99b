package workshop.embedded.core;

import java.util.OptionalLong;

/** How an append ended, where the stream was not deleted. */
public sealed interface AppendResult {
  /**
   * Stored, now or before. The revision is that of the last event, {@link ExpectedRevision#NONE}
   * for an append of nothing to nothing; the position is empty when that event cannot be read any
   * more.
   */
  record Success(long lastRevision, OptionalLong position) implements AppendResult {}

  record WrongRevision(ExpectedRevision expected, long actual) implements AppendResult {}
}
