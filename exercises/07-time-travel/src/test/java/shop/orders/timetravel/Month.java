package shop.orders.timetravel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A month of the shop's log, as it is in the files. The page beside them describes each form. */
final class Month {
  /** Some 5,000 events. */
  static final Month MARCH = new Month("2026-03");

  /** Some 600 events, in which another one is wrong. */
  static final Month OCTOBER = new Month("2025-10");

  private static final ObjectMapper TREES = new ObjectMapper();

  private final String name;

  private Month(String name) {
    this.name = name;
  }

  /**
   * A copy of the month in which each order id begins with this prefix, in data and metadata alike,
   * and each event has a fresh id.
   */
  MonthCopy copy(String prefix) {
    return new MonthCopy(prefix, lines(), truth());
  }

  /** One tree for each event, in the order of the log; new trees at each call. */
  private List<JsonNode> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(resource("/month/%s.jsonl".formatted(name)), UTF_8))) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(TREES.readTree(line));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private JsonNode truth() {
    try (InputStream in = resource("/truth/%s.json".formatted(name))) {
      return TREES.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream resource(String path) {
    return Month.class.getResourceAsStream(path);
  }
}
