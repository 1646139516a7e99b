package workshop.embedded.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads stream metadata as the real server does: as a whole or not at all. What it knows has to be
 * of the right kind, even where it limits nothing; what it does not know is skipped.
 */
final class StreamMetadataReader {
  private static final JsonFactory JSON = new JsonFactory();

  /** The longest time that the real server can hold: its ticks have 64 bits. */
  private static final long MAX_SECONDS = Long.MAX_VALUE / Ticks.PER_SECOND;

  private final JsonParser parser;
  private long maxCount;
  private long maxAge;
  private long truncateBefore;

  private StreamMetadataReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Empty if any part of it is not as it should be. */
  static Optional<StreamMetadata> read(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return Optional.of(new StreamMetadataReader(parser).object());
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private StreamMetadata object() throws IOException {
    next(JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      switch (parser.currentName()) {
        case "$maxCount" -> maxCount = number();
        case "$maxAge" -> maxAge = seconds();
        case "$tb" -> truncateBefore = number();
        case "$cacheControl" -> seconds();
        case "$tmp" -> require(parser.nextToken().isBoolean());
        case "$acl" -> rights();
        default -> {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    require(parser.currentToken() == JsonToken.END_OBJECT);
    return new StreamMetadata(
        Math.max(0, maxCount), Math.max(0, maxAge), Math.max(0, truncateBefore));
  }

  private long number() throws IOException {
    next(JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  private long seconds() throws IOException {
    long seconds = number();
    require(seconds >= -MAX_SECONDS && seconds <= MAX_SECONDS);
    return seconds;
  }

  /** Who may do what: nobody asks for it here, but it has to be there in its form. */
  private void rights() throws IOException {
    next(JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      switch (parser.currentName()) {
        case "$r", "$w", "$d", "$mr", "$mw" -> roles();
        default -> throw new IllegalArgumentException("an unknown right");
      }
    }
    require(parser.currentToken() == JsonToken.END_OBJECT);
  }

  private void roles() throws IOException {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        parser.getText();
      }
      require(parser.currentToken() == JsonToken.END_ARRAY);
    } else {
      require(parser.currentToken() == JsonToken.VALUE_STRING);
    }
  }

  private void next(JsonToken expected) throws IOException {
    require(parser.nextToken() == expected);
  }

  private static void require(boolean asExpected) {
    if (!asExpected) {
      throw new IllegalArgumentException("not metadata");
    }
  }
}
