package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.Delivery;
import shop.orders.readmodel.SqlShelf.Shown;
import workshop.kit.Exercise;
import workshop.kit.ReadModel;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.LessonFailure;
import workshop.kit.lesson.Outcome;

@Exercise("3.10")
@ReadModel
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
  private static final String DONE = "it is done";
  private static final String FAILED = "it has failed";

  private final SqlShelf shelf;
  private final List<String> mails = new ArrayList<>();
  private final Log log = new Log();
  private final Rebuild rebuild;
  private final Lesson lesson;

  RebuildTest(DataSource database, Lesson lesson) {
    this.lesson = lesson;
    this.shelf = new SqlShelf(database);
    this.rebuild = new Rebuild(shelf, log, delivery -> mails.add(RecordingView.inShort(delivery)));
    happens(ORDER.created());
    happens(ORDER.confirmed());
    happens(ANOTHER.createdFor("20.00"));
    happens(ORDER.shipped());
  }

  @Test
  void readers_see_a_complete_view_at_every_moment() {
    List<List<String>> seen = new ArrayList<>();
    log.atEachEvent = () -> seen.add(shelf.shown().rows());

    rebuild.rebuild("v2");

    List<String> wrong = seen.stream().filter(rows -> !rows.equals(FOUR)).findFirst().orElse(FOUR);
    lesson.when(hasRepeats(wrong), "rows repeat").expect(FOUR, wrong);
  }

  @Test
  void the_new_version_holds_the_whole_log_and_is_live() {
    rebuild.rebuild("v2");

    Shown shown = shelf.shown();
    lesson
        .with("live", shown.version())
        .when(!shown.version().equals("v2"), "not live")
        .expect(new Shown("v2", FOUR), shown);
  }

  @Test
  void what_happens_during_the_rebuild_is_in_it_when_it_goes_live() {
    log.afterRun.put(1, () -> happens(ANOTHER.confirmed()));
    log.afterRun.put(2, () -> happens(ANOTHER.shipped()));

    rebuild.rebuild("v2");

    Shown shown = shelf.shown();
    lesson
        .with("live", shown.version())
        .when(hasRepeats(shown.rows()), "rows repeat")
        .expect(new Shown("v2", fourAnd("OrderConfirmed B-91bc", "OrderShipped B-91bc")), shown);
  }

  @Test
  void a_shop_that_stays_busy_loses_nothing_at_the_switch() {
    for (int run = 1; run <= BUSY_RUNS; run++) {
      String order = "Busy-%d".formatted(run);
      log.afterRun.put(run, () -> happens(new OrderFacts(order).createdFor("20.00")));
    }

    String told = answerTo("v2");

    Shown shown = shelf.shown();
    int missing = log.deliveries.size() - shown.rows().size();
    // Who gives up, and says so, leaves readers what they had.
    String right = told.equals(DONE) ? "v2" : "v1";
    lesson
        .with("busyRuns", BUSY_RUNS)
        .with("runs", log.runs)
        .with("told", told)
        .with("live", shown.version())
        .with("missing", missing)
        .expect(shown.version().equals(right) && missing == 0);
  }

  @Test
  void nobody_gets_a_mail_again() {
    List<String> mailsBefore = List.copyOf(mails);

    rebuild.rebuild("v2");

    lesson.expect(mailsBefore, mails);
  }

  @Test
  void what_happens_during_the_rebuild_is_mailed_once() {
    log.afterRun.put(1, () -> happens(ANOTHER.confirmed()));

    rebuild.rebuild("v2");

    List<String> aboutIt = mails.stream().filter("OrderConfirmed B-91bc"::equals).toList();
    lesson.expect(List.of("OrderConfirmed B-91bc"), aboutIt);
  }

  @Test
  void a_live_view_that_lags_is_no_reason_to_wait() {
    log.append(ANOTHER.confirmed()); // And the live subscription has not heard of it.

    rebuild.rebuild("v2");

    lesson.expect(new Shown("v2", fourAnd("OrderConfirmed B-91bc")), shelf.shown());
    lesson.then("no mail").expect(FOUR, mails);
  }

  @Test
  void a_rebuild_that_was_broken_off_harms_nobody_and_can_be_repeated() {
    log.atEachEvent = log::failAtTheThird;

    Rebuilt rebuilt = new Rebuilt(answerTo("v2"), shelf.shown());

    // Who tries again by himself may have come to the end.
    Rebuilt byItself = new Rebuilt(DONE, new Shown("v2", FOUR));
    Rebuilt right = new Rebuilt(FAILED, new Shown("v1", FOUR));
    lesson
        .with("told", rebuilt.told())
        .with("readers", rebuilt.readers())
        .with("four", FOUR)
        .when(rebuilt.isNotWhole("v2"), "v2 incomplete")
        .when(rebuilt.isNotWhole("v1"), "v1 incomplete")
        .expect(rebuilt.equals(right) || rebuilt.equals(byItself));
    if (rebuilt.equals(byItself)) {
      return;
    }
    log.atEachEvent = () -> {};
    rebuild.rebuild("v2");

    lesson.then("it is repeated").expect(new Shown("v2", FOUR), shelf.shown());
  }

  @Test
  void a_new_version_that_cannot_take_an_event_does_not_go_live_with_a_hole() {
    shelf.makeUnableToTake("v2", "OrderCreated B-91bc");

    Rebuilt rebuilt = new Rebuilt(answerTo("v2"), shelf.shown());

    lesson
        .with("told", rebuilt.told())
        .when(rebuilt.isNotWhole("v2"), "v2 incomplete")
        .expect(new Rebuilt(FAILED, new Shown("v1", FOUR)), rebuilt);
  }

  @Test
  void a_rebuild_that_cannot_be_begun_is_heard_of() {
    Rebuilt rebuilt = new Rebuilt(answerTo("v1"), shelf.shown());

    lesson.with("told", rebuilt.told()).expect(new Rebuilt(FAILED, new Shown("v1", FOUR)), rebuilt);
  }

  private static List<String> fourAnd(String... more) {
    return Stream.concat(FOUR.stream(), Stream.of(more)).toList();
  }

  private static boolean hasRepeats(List<String> rows) {
    return rows.stream().distinct().count() < rows.size();
  }

  /** An event is written to the log, and a moment later the live subscription has handled it. */
  private void happens(OrderEvent event) {
    log.append(event);
    rebuild.handle(log.deliveries.getLast(), log.endPosition());
  }

  /** What whoever asked for the rebuild hears of it. */
  private String answerTo(String version) {
    boolean thrown = Outcome.ofRunning(() -> rebuild.rebuild(version)).thrown().isPresent();
    log.mustEnd();
    return thrown ? FAILED : DONE;
  }

  private LessonFailure noEnd() {
    return lesson
        .shared("no end")
        .with("end", log.endPosition().getCommitUnsigned())
        .with("live", shelf.live().checkpoint().map(Position::getCommitUnsigned).orElse(0L))
        .with("entries", shelf.entriesOf("v2"))
        .failure("", Log.PATIENCE);
  }

  private record Rebuilt(String told, Shown readers) {
    boolean isNotWhole(String version) {
      return readers.version().equals(version) && !readers.rows().equals(FOUR);
    }
  }

  /** A log in which things go on happening while it is read. */
  private final class Log implements Replay {
    private static final int PATIENCE = 30;

    private final List<Delivery> deliveries = new ArrayList<>();
    private Runnable atEachEvent = () -> {};
    private final Map<Integer, Runnable> afterRun = new HashMap<>();
    private int runs;
    private int handedOn;

    void append(OrderEvent event) {
      deliveries.add(new Delivery(Enveloped.first(event.orderId(), event), deliveries.size()));
    }

    Position endPosition() {
      return position(deliveries.size() - 1);
    }

    void failAtTheThird() {
      if (handedOn == 3) {
        throw new IllegalStateException("connection lost");
      }
    }

    @Override
    public void run(Optional<Position> after, BiConsumer<Delivery, Position> handler) {
      runs++;
      mustEnd();
      handedOn = 0;
      for (int i = 0; i < deliveries.size(); i++) {
        if (after.isEmpty() || position(i).compareTo(after.get()) > 0) {
          handedOn++;
          atEachEvent.run();
          handler.accept(deliveries.get(i), position(i));
        }
      }
      afterRun.getOrDefault(runs, () -> {}).run();
    }

    /** An Error, since who tries again for ever catches the rest. */
    void mustEnd() {
      if (runs > PATIENCE) {
        throw noEnd();
      }
    }

    private static Position position(int index) {
      return new Position(100L * (index + 1), 100L * (index + 1));
    }
  }
}
