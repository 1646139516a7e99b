package workshop.embedded.core;

/** An event that the server itself writes. */
public record SystemWrite(String stream, NewEvent event) {
  /** Metadata of a stream. */
  public static SystemWrite metadata(StoreCore store, String stream, byte[] json) {
    return new SystemWrite(
        StreamNames.metadataOf(stream),
        NewEvent.system(store.newId(), StreamNames.METADATA_TYPE, true, json));
  }
}
