package workshop.demo.shop;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import shop.orders.eventstore.EventSerializer;
import shop.orders.eventstore.JsonReader;

/**
 * Reads what a faulty release wrote: amounts with a comma, as in {@code "12,50"}. The reader of
 * module 01 refuses them.
 */
final class CorrectedReader implements JsonReader {
  private static final Pattern COMMA = Pattern.compile("(\"amount\"\\s*:\\s*\"\\d+),(\\d+\")");

  private final JsonReader json = new EventSerializer();

  @Override
  public <T> T read(byte[] data, Class<T> type) {
    String text = new String(data, StandardCharsets.UTF_8);
    return json.read(
        COMMA.matcher(text).replaceAll("$1.$2").getBytes(StandardCharsets.UTF_8), type);
  }
}
