package workshop.demo.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Indents JSON and changes nothing else: 10.00 stays 10.00, and a field that is there twice too.
 */
final class IndentedJson {
  private static final JsonFactory JSON = new JsonFactory();

  private IndentedJson() {}

  /** Empty when the text is not JSON. */
  static Optional<String> of(String text) {
    StringWriter indented = new StringWriter();
    try (JsonParser in = JSON.createParser(text);
        JsonGenerator out = JSON.createGenerator(indented)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      while (in.nextToken() != null) {
        if (in.currentToken().isNumeric()) {
          out.writeNumber(in.getText());
        } else {
          out.copyCurrentEvent(in);
        }
      }
    } catch (IOException notJson) {
      return Optional.empty();
    }
    return Optional.of(indented.toString()).filter(result -> !result.isBlank());
  }
}
