package workshop.embedded.core;

import java.util.List;
import java.util.UUID;

/** What becomes of an append. Decided from facts alone, nothing is changed here. */
sealed interface AppendDecision {
  /** The events are new and go behind the last one. */
  record Append() implements AppendDecision {}

  /** All of them are there already, the last one at this revision. */
  record AlreadyStored(long lastRevision) implements AppendDecision {}

  /** The stream is at another revision than expected. */
  record WrongRevision(long actual) implements AppendDecision {}

  /** The stream is gone: tombstoned, or soft-deleted where it should exist. */
  record Deleted() implements AppendDecision {}

  /** What a decision looks at. */
  interface Facts {
    boolean tombstoned();

    boolean softDeleted();

    /** The last revision, {@link ExpectedRevision#NONE} without events. */
    long lastRevision();

    /** Whether the stream has metadata, even if it has no events. */
    boolean hasMetadata();

    /** Whether the event at a revision up to the last one has this id. */
    boolean idAt(long revision, UUID id);

    /**
     * The revision of the event that first used this id in the whole store, or {@link
     * ExpectedRevision#NONE} if none did or it lies in another stream.
     */
    long revisionOf(UUID id);
  }

  static AppendDecision decide(ExpectedRevision expected, List<UUID> ids, Facts facts) {
    if (facts.tombstoned()) {
      return new Deleted();
    }
    return switch (expected) {
      case ExpectedRevision.StreamExists exists -> {
        if (facts.softDeleted()) {
          yield new Deleted();
        }
        boolean nothing = facts.lastRevision() == ExpectedRevision.NONE && !facts.hasMetadata();
        yield nothing ? new WrongRevision(ExpectedRevision.NONE) : byIds(ids, facts);
      }
      case ExpectedRevision.Any any -> byIds(ids, facts);
      case ExpectedRevision.Exact exact -> byRevision(exact.revision(), ids, facts);
    };
  }

  private static AppendDecision byIds(List<UUID> ids, Facts facts) {
    long last = ExpectedRevision.NONE;
    for (int i = 0; i < ids.size(); i++) {
      last = facts.revisionOf(ids.get(i));
      if (last == ExpectedRevision.NONE) {
        return i == 0 ? new Append() : new WrongRevision(facts.lastRevision());
      }
    }
    return ids.isEmpty() ? new Append() : new AlreadyStored(last);
  }

  private static AppendDecision byRevision(long expected, List<UUID> ids, Facts facts) {
    long current = facts.lastRevision();
    if (expected == current) {
      return new Append();
    }
    if (expected > current || ids.isEmpty()) {
      return new WrongRevision(current);
    }
    for (int i = 0; i < ids.size(); i++) {
      long revision = expected + 1 + i;
      if (revision > current || !facts.idAt(revision, ids.get(i))) {
        boolean startsAgain = i == 0 && expected == ExpectedRevision.NONE && facts.softDeleted();
        return startsAgain ? new Append() : new WrongRevision(current);
      }
    }
    return new AlreadyStored(expected + ids.size());
  }
}
