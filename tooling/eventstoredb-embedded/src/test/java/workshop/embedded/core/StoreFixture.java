package workshop.embedded.core;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A store whose time and ids a test holds in its hand. */
public final class StoreFixture {
  private final AtomicLong ids = new AtomicLong();
  private final TestClock clock = new TestClock();
  public final StoreCore store = new StoreCore(clock, this::nextId);

  public UUID nextId() {
    return new UUID(7, ids.incrementAndGet());
  }

  public Clock clock() {
    return clock;
  }

  public void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  public AppendResult append(String stream, String... types) {
    return append(stream, ExpectedRevision.ANY, types);
  }

  public AppendResult append(String stream, ExpectedRevision expected, String... types) {
    List<NewEvent> events = new ArrayList<>();
    for (String type : types) {
      events.add(event(type, "{}"));
    }
    return store.append(stream, expected, events);
  }

  /** Appends events of type "0", "1", "2"… */
  public void fill(String stream, int count) {
    append(stream, IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new));
  }

  public void metadata(String stream, String json) {
    store.append("$$" + stream, ExpectedRevision.ANY, List.of(event("$metadata", json)));
  }

  public void link(String stream, String data) {
    store.append(stream, ExpectedRevision.ANY, List.of(event("$>", data)));
  }

  public NewEvent event(String type, String data) {
    return new NewEvent(nextId(), type, true, bytes(data), new byte[0]);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Everything that a source has to say now, one short word or two each. */
  public static List<String> drain(Source source) {
    List<String> said = new ArrayList<>();
    for (ReadItem item = source.next(); item != null; item = source.next()) {
      if (item instanceof ReadItem.End) {
        return said;
      }
      said.add(show(item));
    }
    return said;
  }

  static String show(ReadItem item) {
    return switch (item) {
      case ReadItem.Event event -> show(event);
      case ReadItem.StreamNotFound missing -> "notFound";
      case ReadItem.FirstRevision first -> "first=" + first.revision();
      case ReadItem.LastRevision last -> "last=" + last.revision();
      case ReadItem.Confirmed confirmed -> "confirmed";
      case ReadItem.CaughtUp caughtUp -> "caughtUp";
      case ReadItem.Checkpoint checkpoint ->
          "cp " + checkpoint.position().commit() + "/" + checkpoint.position().prepare();
      case ReadItem.End end -> "end";
    };
  }

  private static String show(ReadItem.Event event) {
    String target = event.event() == null ? "nothing" : place(event.event());
    return event.link() == null ? target : target + " via " + place(event.link());
  }

  private static String place(LoggedEvent event) {
    return event.revision() + "@" + event.stream();
  }

  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
