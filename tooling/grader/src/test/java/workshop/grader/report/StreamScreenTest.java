package workshop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamScreenTest {
  private static final String CORRELATION = "{\"correlationId\":\"c1\"}";

  private final StreamScreen screen = new StreamScreen(new Page(Paint.OFF));

  @Test
  void a_stream_as_it_lies_there() {
    assertThat(
            screen.stream(
                "order-7f3a",
                List.of(event(0, "{\"orderId\":\"7f3a\"}", CORRELATION), event(1, "not JSON", "")),
                10))
        .hasToString(
            """
              order-7f3a                                                            2 events

                 0  OrderCreated                                        2026-03-01T09:30:00Z
                    id        e0
                    data      {
                                "orderId" : "7f3a"
                              }
                    metadata  {
                                "correlationId" : "c1"
                              }

                 1  OrderCreated                                        2026-03-01T09:30:00Z
                    id        e1
                    data      not JSON
            """);
  }

  @Test
  void a_long_stream_is_cut() {
    assertThat(
            screen.stream("order-1", List.of(event(0, "{}", ""), event(1, "{}", "")), 1).toString())
        .doesNotContain("e1")
        .contains("Next: ./workshop stream order-1 --all   1 event more");
  }

  @Test
  void the_names_of_all_streams() {
    List<StreamEvent> events = List.of(event(0, "{}", ""), event(1, "{}", ""));

    assertThat(screen.list(events))
        .hasToString(
            """
              order-7f3a                                                            2 events

              Next: ./workshop stream order-7f3a
            """);
  }

  private static StreamEvent event(long revision, String data, String metadata) {
    return new StreamEvent(
        "order-7f3a",
        revision,
        "OrderCreated",
        "e" + revision,
        "2026-03-01T09:30:00Z",
        data,
        metadata);
  }
}
