package workshop.embedded.core;

/** The naming rules of streams. */
public final class StreamNames {
  /** The type of the events that hold a stream's metadata. */
  public static final String METADATA_TYPE = "$metadata";

  /** The type of the event that ends a stream for good. */
  public static final String TOMBSTONE_TYPE = "$streamDeleted";

  private static final String META = "$$";

  private StreamNames() {}

  public static boolean isSystem(String stream) {
    return stream.startsWith("$");
  }

  /** Whether this is the stream that holds another stream's metadata. */
  public static boolean isMetadata(String stream) {
    return stream.startsWith(META);
  }

  public static String metadataOf(String stream) {
    return META + stream;
  }

  /** The stream whose metadata lie in this one. */
  public static String ownerOf(String metadataStream) {
    return metadataStream.substring(META.length());
  }

  /** Whether {@code $all} never shows it, to anyone. */
  public static boolean isHiddenFromAll(String stream) {
    return stream.equals("$epoch-information")
        || stream.startsWith("$persistentsubscription-$all::")
            && (stream.endsWith("-checkpoint") || stream.endsWith("-parked"));
  }
}
