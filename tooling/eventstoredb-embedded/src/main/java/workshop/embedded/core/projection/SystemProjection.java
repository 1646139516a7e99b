package workshop.embedded.core.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import workshop.embedded.core.Links;
import workshop.embedded.core.Ticks;

/** The five projections that come with the server. Each says what one event makes it write. */
public enum SystemProjection {
  /** {@code $ce-<category>}: all events of all streams of a category. */
  BY_CATEGORY("$by_category") {
    @Override
    Optional<Emitted> project(SourceEvent source) {
      if (source.isMetadata() && !source.deletes()) {
        return Optional.empty();
      }
      Map<String, JsonNode> extra = new LinkedHashMap<>();
      extra.put("$o", TextNode.valueOf(source.subject()));
      markDeletion(source, extra);
      return category(source.subject())
          .map(name -> new Emitted("$ce-" + name, Links.TYPE, source.linkData(), extra));
    }
  },

  /** {@code $et-<type>}: all events of a type. */
  BY_EVENT_TYPE("$by_event_type") {
    @Override
    Optional<Emitted> project(SourceEvent source) {
      if (source.isLink()) {
        return Optional.empty();
      }
      String type = source.deletes() ? "$deleted" : source.event().type();
      String data = source.event().revision() + "@" + source.subject();
      Map<String, JsonNode> extra = new LinkedHashMap<>();
      markDeletion(source, extra);
      return Optional.of(new Emitted("$et-" + type, Links.TYPE, data, extra));
    }
  },

  /** {@code $streams}: the first event of every stream. */
  STREAMS("$streams") {
    @Override
    Optional<Emitted> project(SourceEvent source) {
      return source.event().revision() == 0
          ? Optional.of(
              new Emitted("$streams", Links.TYPE, "0@" + source.event().stream(), Map.of()))
          : Optional.empty();
    }
  },

  /** {@code $category-<category>}: the names of all streams of a category. */
  STREAM_BY_CATEGORY("$stream_by_category") {
    @Override
    Optional<Emitted> project(SourceEvent source) {
      if (source.isMetadata() || source.event().revision() != 0) {
        return Optional.empty();
      }
      return category(source.subject())
          .map(name -> new Emitted("$category-" + name, "$@", source.subject(), Map.of()));
    }
  },

  /** {@code $bc-<correlation id>}: all events whose metadata have this correlation id. */
  BY_CORRELATION_ID("$by_correlation_id") {
    @Override
    Optional<Emitted> project(SourceEvent source) {
      return source
          .correlated()
          .map(
              metadata -> {
                Map<String, JsonNode> extra = new LinkedHashMap<>();
                extra.put("$eventTimestamp", TextNode.valueOf(timestamp(source.event().created())));
                if (source.isLink()) {
                  ObjectNode link = JsonNodeFactory.instance.objectNode();
                  link.put("eventId", source.event().id().toString());
                  link.set("metadata", metadata);
                  extra.put("$link", link);
                }
                String id = metadata.get(SourceEvent.CORRELATION_ID).textValue();
                return new Emitted("$bc-" + id, Links.TYPE, source.linkData(), extra);
              });
    }
  };

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final String projectionName;

  SystemProjection(String projectionName) {
    this.projectionName = projectionName;
  }

  public String projectionName() {
    return projectionName;
  }

  /** What it writes about an event, if anything. */
  abstract Optional<Emitted> project(SourceEvent source);

  /** The name up to the first dash, if there is one with something before it. */
  private static Optional<String> category(String stream) {
    int dash = stream.indexOf('-');
    return dash > 0 ? Optional.of(stream.substring(0, dash)) : Optional.empty();
  }

  private static void markDeletion(SourceEvent source, Map<String, JsonNode> extra) {
    if (source.deletes()) {
      extra.put("$deleted", IntNode.valueOf(-1));
    }
  }

  private static String timestamp(long created) {
    return TIMESTAMP.format(Ticks.instant(created));
  }
}
