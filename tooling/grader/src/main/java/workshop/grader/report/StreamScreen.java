package workshop.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams as they lie in the store. */
public final class StreamScreen {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Page page;
  private final Paint paint;

  /** A screen. */
  public StreamScreen(Page page) {
    this.page = page;
    this.paint = page.paint();
  }

  /** One stream; no more than {@code limit} events of it. */
  public Page stream(String name, List<StreamEvent> events, int limit) {
    page.gap().edges("  " + paint.bold(name), paint.dim(counted(events.size())));
    for (StreamEvent event : events.subList(0, Math.min(limit, events.size()))) {
      page.gap();
      page.edges(
          "  " + paint.bold("%4d".formatted(event.revision())) + "  " + paint.cyan(event.type()),
          paint.dim(event.time()));
      page.line("        id        " + event.id());
      json("data", event.data());
      json("metadata", event.metadata());
    }
    if (events.size() > limit) {
      page.next("./workshop stream " + name + " --all", counted(events.size() - limit) + " more");
    }
    return page;
  }

  /** The names of all streams, in the order in which they began. */
  public Page list(List<StreamEvent> events) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    events.forEach(event -> sizes.merge(event.stream(), 1, Integer::sum));
    page.gap();
    sizes.forEach((name, size) -> page.edges("  " + name, paint.dim(counted(size))));
    String last = List.copyOf(sizes.keySet()).getLast();
    return page.next("./workshop stream " + last, "");
  }

  private void json(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String margin = "        " + label + " ".repeat(10 - label.length());
    for (String line : pretty(text).lines().toList()) {
      page.line(margin + line);
      margin = " ".repeat(18);
    }
  }

  /** What is not JSON is shown as it is: the store takes any bytes. */
  private static String pretty(String text) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
    } catch (JsonProcessingException notJson) {
      return text;
    }
  }

  private static String counted(int events) {
    return events == 1 ? "1 event" : events + " events";
  }
}
