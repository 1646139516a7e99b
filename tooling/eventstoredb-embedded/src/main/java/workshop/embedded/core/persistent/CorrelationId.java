package workshop.embedded.core.persistent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Finds the correlation id in an event's metadata. */
final class CorrelationId {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NAME = "$correlationId";

  private CorrelationId() {}

  /** The first text of that name, up to where the first object ends. */
  static Optional<String> in(byte[] metadata) {
    try (JsonParser parser = JSON.createParser(metadata)) {
      parser.nextToken();
      for (JsonToken token = parser.nextToken();
          token != null && token != JsonToken.END_OBJECT;
          token = parser.nextToken()) {
        boolean named = token == JsonToken.FIELD_NAME && parser.currentName().equals(NAME);
        if (named && parser.nextToken() == JsonToken.VALUE_STRING) {
          return Optional.of(parser.getText());
        }
      }
      return Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
