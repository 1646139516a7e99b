package workshop.embedded.core.persistent;

/** What names a group: the stream it reads, and its own name. */
public record GroupKey(String stream, String group) {
  /** Stands for the whole log where a stream's name is expected. */
  public static final String ALL = "$all";

  public boolean readsAll() {
    return stream.equals(ALL);
  }

  /** The name by which clients know the subscription. */
  public String id() {
    return stream + "::" + group;
  }

  String parkedStream() {
    return "$persistentsubscription-" + id() + "-parked";
  }

  String checkpointStream() {
    return "$persistentsubscription-" + id() + "-checkpoint";
  }
}
