package workshop.demo.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request. */
public record Query(Map<String, String> values) {

  /**
   * Reads the part of an address after the question mark.
   *
   * @param raw still encoded; null if there is none
   * @throws Refusal when it is not encoded as it must be
   */
  static Query of(String raw) {
    Map<String, String> values = new HashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        values.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return new Query(Map.copyOf(values));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest("The address is not encoded as it must be.");
    }
  }

  /**
   * A parameter that must be there.
   *
   * @throws Refusal when it is missing or empty
   */
  public String text(String name) {
    return optional(name)
        .orElseThrow(() -> Refusal.badRequest("The parameter " + name + " is missing."));
  }

  /** A parameter that may be missing. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether the parameter is there and says {@code true}. */
  public boolean is(String name) {
    return "true".equals(values.get(name));
  }

  /**
   * A parameter that is a whole number, 0 or more.
   *
   * @throws Refusal when it is not
   */
  public Optional<Long> number(String name) {
    return optional(name).map(value -> parsed(name, value));
  }

  private static long parsed(String name, String value) {
    try {
      long number = Long.parseLong(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw Refusal.badRequest("The parameter " + name + " must be a whole number, 0 or more.");
  }
}
