package workshop.demo.browser;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The data or the metadata of an event, for people.
 *
 * @param kind {@code json}, {@code text}, {@code bytes} or {@code empty}
 * @param text indented JSON, plain text, or hexadecimal digits
 * @param bytes the length in the store
 * @param cut whether the text is only the beginning
 */
public record Body(String kind, String text, int bytes, boolean cut) {
  private static final int CHARACTERS = 64 * 1024;
  private static final int BYTES_IN_HEX = 256;

  static Body of(byte[] content) {
    if (content.length == 0) {
      return new Body("empty", "", 0, false);
    }
    Optional<String> text = text(content);
    if (text.isEmpty()) {
      int shown = Math.min(content.length, BYTES_IN_HEX);
      String hex = HexFormat.ofDelimiter(" ").formatHex(content, 0, shown);
      return new Body("bytes", hex, content.length, shown < content.length);
    }
    Optional<String> json = IndentedJson.of(text.get());
    String whole = json.orElse(text.get());
    boolean cut = whole.length() > CHARACTERS;
    return new Body(
        json.isPresent() ? "json" : "text",
        cut ? whole.substring(0, CHARACTERS) : whole,
        content.length,
        cut);
  }

  private static Optional<String> text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      boolean printable =
          text.codePoints().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
      return printable ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
