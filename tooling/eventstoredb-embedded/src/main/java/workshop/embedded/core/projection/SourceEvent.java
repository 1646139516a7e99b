package workshop.embedded.core.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import workshop.embedded.core.Links;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.StreamMetadata;
import workshop.embedded.core.StreamNames;

/**
 * An event that projections look at.
 *
 * @param subject the stream it is about: that of the event, or the one whose metadata it is
 * @param deletes whether it deletes that stream, for now or for good
 */
record SourceEvent(LoggedEvent event, String subject, boolean deletes) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String CORRELATION_ID = "$correlationId";

  /** Empty for what belongs to the server: system streams and their metadata. */
  static Optional<SourceEvent> of(LoggedEvent event) {
    String stream = event.stream();
    boolean metadata = StreamNames.isMetadata(stream);
    String subject = metadata ? StreamNames.ownerOf(stream) : stream;
    if (StreamNames.isSystem(subject) || metadata && subject.isEmpty()) {
      return Optional.empty();
    }
    boolean deletes =
        metadata
            ? event.type().equals(StreamNames.METADATA_TYPE)
                && StreamMetadata.parse(event.data()).softDeleted()
            : event.type().equals(StreamNames.TOMBSTONE_TYPE);
    return Optional.of(new SourceEvent(event, subject, deletes));
  }

  boolean isMetadata() {
    return StreamNames.isMetadata(event.stream());
  }

  boolean isLink() {
    return event.type().equals(Links.TYPE);
  }

  /** What a link to this event says; a link is copied, not linked. */
  String linkData() {
    return isLink()
        ? new String(event.data(), StandardCharsets.UTF_8)
        : event.revision() + "@" + event.stream();
  }

  /** The user's metadata if they are a JSON object that has a correlation id. */
  Optional<ObjectNode> correlated() {
    // Most events have none, and reading JSON is what costs here.
    String text = new String(event.metadata(), StandardCharsets.UTF_8);
    if (!text.contains(CORRELATION_ID)) {
      return Optional.empty();
    }
    try {
      return JSON.readTree(text) instanceof ObjectNode object
              && object.get(CORRELATION_ID) instanceof JsonNode id
              && id.isTextual()
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
