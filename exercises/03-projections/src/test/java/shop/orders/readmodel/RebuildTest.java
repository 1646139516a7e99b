package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.ReadModel;

@Exercise("3.10")
@ReadModel
class RebuildTest {
  private static final List<String> FOUR =
      List.of("OrderCreated 7f3a", "OrderConfirmed 7f3a", "OrderCreated 91bc", "OrderShipped 7f3a");

  private static final int BUSY_RUNS = 12;

  private final SqlShelf shelf;
  private final List<String> mails = new ArrayList<>();
  private final Log log = new Log();
  private final Rebuild rebuild;

  RebuildTest(DataSource database) {
    this.shelf = new SqlShelf(database);
    this.rebuild = new Rebuild(shelf, log, delivery -> mails.add(RecordingView.inShort(delivery)));
    happens(created("7f3a", "customer-7", "84.95"));
    happens(confirmed("7f3a"));
    happens(created("91bc", "customer-8", "20.00"));
    happens(shipped("7f3a"));
  }

  @Test
  void readers_see_a_complete_view_at_every_moment() {
    List<List<String>> seen = new ArrayList<>();
    log.atEachEvent = () -> seen.add(shelf.seenByReaders());

    rebuild("v2");

    List<String> wrong = seen.stream().filter(list -> !list.equals(FOUR)).findFirst().orElse(FOUR);
    new Lesson(
            "Readers looked at the list while you were rebuilding it, and "
                + (isTwiceInside(wrong) ? "rows were there twice." : "rows were missing."),
            "In production the rebuild takes a night, and that long the shop has a wrong list, or"
                + " none.",
            "into which view the replay writes, and what readers see of it meanwhile")
        .expect(FOUR, wrong);
  }

  @Test
  void the_new_version_holds_the_whole_log_and_is_live() {
    rebuild("v2");

    new Lesson(
            "The rebuild of v2 has come to its end, and readers are looking at "
                + shelf.liveName()
                + ".",
            "In production the new code is out, the night is over, and everybody goes on seeing the"
                + " old mistake.",
            "what makes a version the one that readers see")
        .expect("v2", shelf.liveName());
    new Lesson(
            "There were four events in the log. Readers see v2 now, and it does not hold the four.",
            "In production the new view starts where the old one was: everything before is missing,"
                + " and that is what it was rebuilt for.",
            "where the new version begins to read")
        .expect(FOUR, shelf.seenByReaders());
  }

  @Test
  void what_happens_during_the_rebuild_is_in_it_when_it_goes_live() {
    log.afterRun.put(1, () -> happens(confirmed("91bc")));
    log.afterRun.put(2, () -> happens(shipped("91bc")));

    rebuild("v2");

    List<String> six = new ArrayList<>(FOUR);
    six.addAll(List.of("OrderConfirmed 91bc", "OrderShipped 91bc"));
    List<String> seen = shelf.seenByReaders();
    new Lesson(
            "The shop went on while you were rebuilding, so one run through the log was not the"
                + " last. Readers see "
                + shelf.liveName()
                + " now, and events are in it twice.",
            "In production a view that counts has counted twice.",
            "after which position your second run begins")
        .expect(!isTwiceInside(seen), six.toString(), seen.toString());
    new Lesson(
            "The shop went on while you were rebuilding: an order was confirmed when you had read"
                + " the log, and shipped when you had read the rest. The live view showed both."
                + " Then readers were switched to the new version.",
            "In production an order that a customer saw confirmed a minute ago is unconfirmed"
                + " again.",
            "what has to be true at the moment of the switch. How do two checkpoints tell?")
        .expect("v2 " + six, shelf.liveName() + " " + seen);
  }

  @Test
  void a_shop_that_stays_busy_loses_nothing_at_the_switch() {
    for (int run = 1; run <= BUSY_RUNS; run++) {
      String order = "busy-" + run;
      log.afterRun.put(run, () -> happens(created(order, "customer-9", "20.00")));
    }

    String told = whatIsSaidOf("v2");

    int missing = log.deliveries.size() - shelf.seenByReaders().size();
    // Who gives up, and says so, leaves readers what they had.
    List<String> right = List.of("it is done, v2, 0 missing", "it has failed, v1, 0 missing");
    String seen = told + ", " + shelf.liveName() + ", " + missing + " missing";
    new Lesson(
            "The shop was busy: after each of your first "
                + BUSY_RUNS
                + " runs there was one more order, and the live view had it. You made "
                + log.runs
                + " runs, your code said “"
                + told
                + "”, and readers see "
                + shelf.liveName()
                + ".",
            "In production the busiest night is the one on which orders vanish from the list.",
            "what ends your runs: a number, or what you see when you compare?")
        .expect(right.contains(seen), right.getFirst(), seen);
  }

  @Test
  void a_live_view_that_lags_is_no_reason_to_wait() {
    log.append(confirmed("91bc")); // And the live subscription has not heard of it.

    rebuild("v2");

    List<String> five = new ArrayList<>(FOUR);
    five.add("OrderConfirmed 91bc");
    new Lesson(
            "The live view was one event behind the log. After the rebuild, readers do not see all"
                + " that lies in the log.",
            "In production the live view is always a little behind, and the new one is not live"
                + " before somebody looks.",
            "which of the two views may be ahead when readers are switched over")
        .expect("v2 " + five, shelf.liveName() + " " + shelf.seenByReaders());
    new Lesson(
            "The live view was one event behind the log, and nobody had a mail about that event."
                + " But your rebuild had it, and wrote the mail. The live subscription brings the"
                + " event in a moment, and writes another one.",
            "In production the customers of that night get two mails each.",
            "who writes the mail about an event, and when")
        .expect(FOUR, mails);
  }

  @Test
  void nobody_gets_a_mail_again() {
    List<String> mailsBefore = List.copyOf(mails);

    rebuild("v2");

    new Lesson(
            "Four mails were written when the events were new. The rebuild wrote again.",
            "In production every customer of ten years learns on one night that her order was"
                + " shipped.",
            "which handler you give to the replay, and what else it does")
        .expect(mailsBefore, mails);
  }

  @Test
  void what_happens_during_the_rebuild_is_mailed_once() {
    log.afterRun.put(1, () -> happens(confirmed("91bc")));

    rebuild("v2");

    long mailsAboutIt = mails.stream().filter("OrderConfirmed 91bc"::equals).count();
    new Lesson(
            "An order was confirmed while you were rebuilding. The live view took it, and the"
                + " customer got her mail. A moment later your rebuild came to it. The customer got"
                + " it twice.",
            "In production whoever orders on that night is told everything twice, and asks what she"
                + " has paid for.",
            "who writes the mail about an event that comes during the rebuild")
        .expect("1 mail", mailsAboutIt == 1 ? "1 mail" : mailsAboutIt + " mails");
  }

  @Test
  void a_rebuild_that_was_broken_off_harms_nobody_and_can_be_repeated() {
    log.atEachEvent =
        () -> {
          if (log.handedOn == 3) {
            throw new IllegalStateException("the connection is gone");
          }
        };
    String told = whatIsSaidOf("v2");

    // Who tries again by himself may have come to the end.
    List<String> right = List.of("it has failed, v1 " + FOUR, "it is done, v2 " + FOUR);
    String seen = told + ", " + shelf.liveName() + " " + shelf.seenByReaders();
    new Lesson(
            "The rebuild was broken off in the middle: the third event could not be read. Your code"
                + " said “"
                + told
                + "”, and "
                + whatReadersSee()
                + ".",
            "In production half a list is live until somebody comes to work, or everybody believes"
                + " that the new one is.",
            "what has already happened when the third event is read, what happens then, and who"
                + " hears of it")
        .expect(right.contains(seen), right.getFirst(), seen);
    if (told.equals("it is done")) {
      return;
    }
    log.atEachEvent = () -> {};
    rebuild("v2");

    new Lesson(
            "The rebuild was broken off and begun again, and now the view is not what it should"
                + " be.",
            "In production you will be lucky to get through at the first try.",
            "what was left of the first try")
        .expect("v2 " + FOUR, shelf.liveName() + " " + shelf.seenByReaders());
  }

  @Test
  void a_new_version_that_cannot_take_an_event_does_not_go_live_with_a_hole() {
    shelf.makeUnableToTake("v2", "OrderCreated 91bc");

    String told = whatIsSaidOf("v2");

    new Lesson(
            "The code of v2 has a mistake: it cannot take OrderCreated 91bc and throws. Your code"
                + " said “"
                + told
                + "”, and "
                + whatReadersSee()
                + ".",
            "In production the new list has a hole that nobody knows of, and the old one, which had"
                + " none, is gone.",
            "what becomes of an event on which the new version fails, and who hears of it")
        .expect(
            "it has failed, v1 " + FOUR,
            told + ", " + shelf.liveName() + " " + shelf.seenByReaders());
  }

  @Test
  void a_rebuild_that_cannot_be_begun_is_heard_of() {
    String told = whatIsSaidOf("v1");

    new Lesson(
            "Readers see v1, and somebody asked for v1 to be made anew. The shelf refuses to create"
                + " a version that is live. Your code said “"
                + told
                + "”.",
            "In production she goes home and believes that the list is new. It is the old one, with"
                + " the old mistake.",
            "what the shelf throws, and who hears of it")
        .expect(
            "it has failed, v1 " + FOUR,
            told + ", " + shelf.liveName() + " " + shelf.seenByReaders());
  }

  private String whatReadersSee() {
    boolean whole = shelf.seenByReaders().equals(FOUR);
    if (shelf.liveName().equals("v1")) {
      return whole ? "v2 never went live" : "readers see v1, which is not whole any more";
    }
    return whole ? "readers see v2" : "readers see v2, which is not whole";
  }

  private static boolean isTwiceInside(List<String> rows) {
    return rows.stream().distinct().count() < rows.size();
  }

  /** An event is written to the log, and a moment later the live subscription has handled it. */
  private void happens(OrderEvent event) {
    log.append(event);
    rebuild.handle(log.deliveries.getLast(), log.endPosition());
  }

  /** What whoever asked for the rebuild hears of it. */
  private String whatIsSaidOf(String version) {
    try {
      rebuild(version);
      return "it is done";
    } catch (RuntimeException e) {
      return "it has failed";
    }
  }

  private void rebuild(String version) {
    try {
      rebuild.rebuild(version);
    } catch (EndlessRebuild e) {
      throw new Lesson(
              "Your rebuild read the log again and again, and did not come to an end. The log went"
                  + " up to "
                  + log.endPosition().getCommitUnsigned()
                  + ", the live view had come to "
                  + shelf.live().checkpoint().map(Position::getCommitUnsigned).orElse(0L)
                  + ", and "
                  + version
                  + " held "
                  + shelf.entriesOf(version)
                  + " events.",
              "In production the new version never goes live.",
              "after which position each run begins, where its events go, and when you stop")
          .failure("an end", e.getMessage());
    }
  }

  /**
   * A rebuild that never ends, ended: an Error, since who tries again for ever catches the rest.
   */
  private static final class EndlessRebuild extends Error {
    EndlessRebuild(int runs) {
      super(runs + " runs");
    }
  }

  /** A log in which things go on happening while it is read. */
  private static final class Log implements Replay {
    private static final int PATIENCE = 30;

    private final List<Delivery> deliveries = new ArrayList<>();
    private Runnable atEachEvent = () -> {};
    private final Map<Integer, Runnable> afterRun = new HashMap<>();
    private int runs;
    private int handedOn;

    void append(OrderEvent event) {
      deliveries.add(new Delivery(envelope(event.orderId(), event), deliveries.size()));
    }

    Position endPosition() {
      return position(deliveries.size() - 1);
    }

    @Override
    public void run(Optional<Position> after, BiConsumer<Delivery, Position> handler) {
      if (++runs > PATIENCE) {
        throw new EndlessRebuild(PATIENCE);
      }
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

    private static Position position(int index) {
      return new Position(100L * (index + 1), 100L * (index + 1));
    }
  }
}
