package workshop.embedded.core.persistent;

/** A request about a group that is refused. Without a stack trace: it is an answer. */
public abstract sealed class GroupError extends RuntimeException {
  private final GroupKey key;

  private GroupError(GroupKey key, String message) {
    super(message, null, false, false);
    this.key = key;
  }

  public GroupKey key() {
    return key;
  }

  private static String group(GroupKey key) {
    return "Subscription group " + key.group() + " on stream " + key.stream();
  }

  public static final class Exists extends GroupError {
    public Exists(GroupKey key) {
      super(key, group(key) + " exists.");
    }
  }

  public static final class DoesNotExist extends GroupError {
    public DoesNotExist(GroupKey key) {
      super(key, group(key) + " does not exist.");
    }
  }

  public static final class MaximumSubscribersReached extends GroupError {
    public MaximumSubscribersReached(GroupKey key) {
      super(
          key,
          "Maximum subscriptions reached for subscription group %s on stream %s."
              .formatted(key.group(), key.stream()));
    }
  }

  /** The settings cannot work. */
  public static final class Failed extends GroupError {
    private final String reason;

    public Failed(GroupKey key, String reason) {
      super(key, group(key) + " failed: '" + reason + "'");
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  /** The group was updated, deleted or restarted under its consumers. */
  public static final class Dropped extends GroupError {
    public Dropped(GroupKey key) {
      super(key, group(key) + " was dropped.");
    }
  }
}
