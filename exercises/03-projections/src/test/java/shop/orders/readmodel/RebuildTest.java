package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.ReceivedEvent;
import shop.orders.readmodel.InMemoryViewVersions.Shown;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.LessonFailure;
import workshop.kit.lesson.Outcome;

@Exercise("3.11")
class RebuildTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final OrderFacts ANOTHER = new OrderFacts("B-91bc");
  private static final List<String> FOUR =
      List.of(
          "OrderCreated A-7f3a",
          "OrderConfirmed A-7f3a",
          "OrderCreated B-91bc",
          "OrderShipped A-7f3a");
  private static final int BUSY_RUNS = 12;
  private static final String RETURNED = "returned";
  private static final String THREW = "threw";

  private final Log log = new Log();
  private final InMemoryViewVersions versions = new InMemoryViewVersions(log::endsNever);
  private final List<String> mailsOfTheRebuild = new ArrayList<>();
  private final Rebuild rebuild = new Rebuild(versions, log, this::mail);
  private final Lesson lesson;
  private boolean liveSubscription;

  RebuildTest(Lesson lesson) {
    this.lesson = lesson;
    happens(ORDER.created());
    happens(ORDER.confirmed());
    happens(ANOTHER.createdFor("20.00"));
    happens(ORDER.shipped());
    versions.forgetWhatWasSeen();
  }

  @Test
  void readers_see_a_complete_version_at_every_moment() {
    Outcome.ofRunning(() -> rebuild.rebuild("v2")); // Readers see the wrong rows before its end.

    List<Shown> seen = versions.seen();
    Shown whole = new Shown("v2", FOUR);
    Shown wrong = seen.stream().filter(s -> !s.rows().equals(FOUR)).findFirst().orElse(whole);
    lesson
        .with("count", wrong.rows().size())
        .when(seen.subList(0, seen.indexOf(wrong) + 1).contains(whole), "v2 loses rows")
        .when(wrong.version().equals("v2"), "v2 is incomplete")
        .when(hasRepeats(wrong.rows()), "rows repeat")
        .expect(FOUR, wrong.rows());
  }

  @Test
  void the_new_version_starts_with_the_first_event() {
    rebuild("v2");

    Shown shown = versions.shown();
    lesson
        .with("live", shown.version())
        .when(!shown.version().equals("v2"), "not live")
        .expect(new Shown("v2", FOUR), shown);
  }

  @Test
  void the_new_version_catches_up_before_the_switch() {
    log.afterRun.put(1, () -> happens(ANOTHER.confirmed()));
    log.afterRun.put(2, () -> happens(ANOTHER.shipped()));

    rebuild("v2");

    Shown atTheSwitch = firstSeen("v2");
    lesson
        .when(hasRepeats(atTheSwitch.rows()), "rows repeat")
        .when(atTheSwitch.rows().contains("OrderConfirmed B-91bc"), "second event missing")
        .expect(
            new Shown("v2", fourAnd("OrderConfirmed B-91bc", "OrderShipped B-91bc")), atTheSwitch);
  }

  @Test
  void the_new_version_may_be_ahead_of_the_live_one() {
    log.append(ANOTHER.confirmed()); // The live subscription is late.

    rebuild("v2");

    lesson.expect(new Shown("v2", fourAnd("OrderConfirmed B-91bc")), firstSeen("v2"));
  }

  @Test
  void the_rebuild_sends_no_mail() {
    log.afterRun.put(
        1,
        () -> {
          happens(ANOTHER.confirmed());
          log.append(ANOTHER.shipped()); // The live subscription is late.
        });

    rebuild("v2");

    lesson
        .when(mailsOfTheRebuild.contains(FOUR.getFirst()), "about old events")
        .expect(List.of(), mailsOfTheRebuild);
  }

  @Test
  void a_failure_of_the_replay_reaches_the_caller() {
    log.unreadableEvent = 3;

    expectTheFailure("v2");
  }

  @Test
  void a_failure_of_the_new_version_reaches_the_caller() {
    versions.makeUnableToHandle("v2", "OrderCreated B-91bc");

    expectTheFailure("v2");
  }

  @Test
  void a_failed_rebuild_can_be_started_again() {
    log.unreadableEvent = 3;
    answerTo("v2");
    log.unreadableEvent = 0;

    rebuild("v2");

    lesson.expect(new Shown("v2", FOUR), versions.shown());
  }

  @Beyond
  @Test
  void a_busy_shop_loses_no_event_at_the_switch() {
    for (int run = 1; run <= BUSY_RUNS; run++) {
      String order = "Busy-%d".formatted(run);
      log.afterRun.put(run, () -> happens(new OrderFacts(order).createdFor("20.00")));
    }

    String answer = answerTo("v2");

    Shown shown = versions.shown();
    int missing = log.receivedEvents.size() - shown.rows().size();
    // A rebuild that gives up, and throws, leaves the live version as it was.
    String right = answer.equals(RETURNED) ? "v2" : "v1";
    lesson
        .with("busyRuns", BUSY_RUNS)
        .with("runs", log.runs)
        .with("answer", answer)
        .with("live", shown.version())
        .with("missing", missing)
        .expect(shown.version().equals(right) && missing == 0);
  }

  @Beyond
  @Test
  void a_refused_create_reaches_the_caller() {
    expectTheFailure("v1");
  }

  private void expectTheFailure(String version) {
    Rebuilt rebuilt = new Rebuilt(answerTo(version), versions.shown());

    lesson
        .when(rebuilt.isIncomplete("v2"), "v2 is incomplete")
        .expect(new Rebuilt(THREW, new Shown("v1", FOUR)), rebuilt);
  }

  private static List<String> fourAnd(String... more) {
    return Stream.concat(FOUR.stream(), Stream.of(more)).toList();
  }

  private static boolean hasRepeats(List<String> rows) {
    return rows.stream().distinct().count() < rows.size();
  }

  /** What readers saw first of this version; if they never saw it, what they see now. */
  private Shown firstSeen(String version) {
    return versions.seen().stream()
        .filter(shown -> shown.version().equals(version))
        .findFirst()
        .orElseGet(versions::shown);
  }

  /** An event is appended, and a moment later the live subscription has handled it. */
  private void happens(OrderEvent event) {
    log.append(event);
    liveSubscription = true;
    rebuild.handle(log.receivedEvents.getLast(), log.endPosition());
    liveSubscription = false;
  }

  private void mail(ReceivedEvent received) {
    if (!liveSubscription) {
      mailsOfTheRebuild.add(RecordingProjector.inShort(received));
    }
  }

  /** A rebuild that nothing disturbs must return. */
  private void rebuild(String version) {
    Outcome<Void> outcome = Outcome.ofRunning(() -> rebuild.rebuild(version));
    log.mustEnd();
    lesson.shared("it throws").value(outcome);
  }

  /** How a rebuild ends that may throw. */
  private String answerTo(String version) {
    boolean threw = Outcome.ofRunning(() -> rebuild.rebuild(version)).threw(Throwable.class);
    log.mustEnd();
    return threw ? THREW : RETURNED;
  }

  private LessonFailure noEnd() {
    return lesson
        .shared("no end")
        .with("end", log.endPosition().getCommitUnsigned())
        .with("live", versions.checkpointOf("v1").map(Position::getCommitUnsigned).orElse(0L))
        .with("entries", versions.sizeOf("v2"))
        .when(log.runs <= Log.PATIENCE, "it waits")
        .failure("", log.runs);
  }

  private record Rebuilt(String rebuild, Shown readers) {
    boolean isIncomplete(String version) {
      return readers.version().equals(version) && !readers.rows().equals(FOUR);
    }
  }

  /** A log to which other writers append while it is read. */
  private final class Log implements Replay {
    private static final int PATIENCE = 20;

    private final List<ReceivedEvent> receivedEvents = new ArrayList<>();
    private final Map<Integer, Runnable> afterRun = new HashMap<>();
    private int unreadableEvent;
    private int runs;
    private boolean endless;

    void append(OrderEvent event) {
      receivedEvents.add(
          new ReceivedEvent(Enveloped.first(event.orderId(), event), receivedEvents.size()));
    }

    Position endPosition() {
      return position(receivedEvents.size() - 1);
    }

    @Override
    public void run(Optional<Position> after, BiConsumer<ReceivedEvent, Position> handler) {
      if (++runs > PATIENCE) {
        endsNever();
      }
      for (int i = 0; i < receivedEvents.size(); i++) {
        if (after.isEmpty() || position(i).compareTo(after.get()) > 0) {
          if (i + 1 == unreadableEvent) {
            throw new IllegalStateException("connection lost");
          }
          handler.accept(receivedEvents.get(i), position(i));
        }
      }
      afterRun.getOrDefault(runs, () -> {}).run();
    }

    /** An Error, since an answer that retries without end catches exceptions. */
    void endsNever() {
      endless = true;
      throw noEnd();
    }

    void mustEnd() {
      if (endless) {
        throw noEnd();
      }
    }

    private static Position position(int index) {
      return new Position(100L * (index + 1), 100L * (index + 1));
    }
  }
}
