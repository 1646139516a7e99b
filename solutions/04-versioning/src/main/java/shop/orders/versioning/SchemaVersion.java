package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;

/** The schema version of a stored event. */
public final class SchemaVersion {
  private SchemaVersion() {}

  /** The version in the metadata. The first release wrote none, so none means 1. */
  public static int of(JsonNode metadata) {
    return metadata.path("eventVersion").asInt(1);
  }
}
