package shop.orders.readmodel;

import static shop.orders.readmodel.InterruptedRuns.ANOTHER;
import static shop.orders.readmodel.InterruptedRuns.ORDER;
import static shop.orders.readmodel.InterruptedRuns.arrival;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.readmodel.InterruptedRuns.JdbcCall;
import shop.orders.readmodel.InterruptedRuns.Restarted;
import shop.orders.readmodel.InterruptedRuns.Run;
import workshop.kit.Exercise;
import workshop.kit.ReadModel;
import workshop.kit.faults.JdbcProxy;
import workshop.kit.lesson.Lesson;

@Exercise("3.3")
@ReadModel
class RevenueStoreTest {
  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-04");
  private static final long TWO_ORDERS = 10430;

  private final InterruptedRuns runs;

  /** Its close() commits what is still open. */
  private final InterruptedRuns otherDriver;

  private final Lesson lesson;

  RevenueStoreTest(DataSource database, Lesson lesson) throws SQLException {
    this.runs = new InterruptedRuns(database, database, lesson);
    this.otherDriver = new InterruptedRuns(CommitsAtClose.of(database), database, lesson);
    this.lesson = lesson;
  }

  @AfterEach
  void closeWhatIsOpen() throws SQLException {
    runs.close();
    otherDriver.close();
  }

  @Test
  void an_event_changes_the_revenue_and_moves_the_checkpoint() throws SQLException {
    runs.deliverTheLog();
    runs.deliver(arrival(600, 2, ANOTHER.refunded("7.40")));

    Map<LocalDate, Long> revenue = new TreeMap<>(Map.of(TUESDAY, TWO_ORDERS, WEDNESDAY, -740L));
    lesson.expect(revenue, runs.revenue());
    lesson.then("the checkpoint").expect(Optional.of(600L), runs.checkpoint());
  }

  @Test
  void an_event_that_moves_no_money_moves_the_checkpoint() throws SQLException {
    runs.deliverTheLog();
    runs.deliver(arrival(700, 2, ORDER.shipped()));

    lesson.expect(Optional.of(700L), runs.checkpoint());
  }

  @Test
  void wherever_the_program_is_stopped_the_revenue_is_right_after_a_restart() throws SQLException {
    List<JdbcCall> calls = runs.callsOfTheLog();
    for (JdbcCall call : calls) {
      Restarted run = runs.restarted(call, JdbcProxy::crashBefore);
      expectTwoOrders(routed(lesson.with("moment", "before"), run), run);
    }
    Restarted run = runs.restarted(calls.getLast(), JdbcProxy::crashAfter);
    expectTwoOrders(routed(lesson.with("moment", "after"), run), run);
  }

  @Test
  void whichever_call_fails_the_revenue_is_right_after_a_restart() throws SQLException {
    for (JdbcCall call : otherDriver.callsOfTheLog()) {
      // What is wrong with every driver is told without one.
      Restarted run = runs.restarted(call, JdbcProxy::failAt);
      expectTwoOrders(routed(lesson, run), run);
      Restarted there = otherDriver.restarted(call, JdbcProxy::failAt);
      expectTwoOrders(routed(lesson.then("with that driver"), there), there);
    }
  }

  @Test
  void a_call_that_fails_with_an_unchecked_exception_is_a_failed_call() throws SQLException {
    letEachFail(JdbcProxy::failUncheckedAt, lesson);
    letEachFail(JdbcProxy::failWithErrorAt, lesson.then("an Error"));
  }

  @Test
  void when_the_commit_fails_nothing_of_the_event_stays() throws SQLException {
    for (JdbcCall call : otherDriver.callsOfTheLog()) {
      if (call.isCommit()) {
        Run run = otherDriver.interrupted(call, JdbcProxy::failAt);
        // If handle returned, it was done after all, or nobody was told: the revenue says which.
        boolean stored = run.checkpoint().equals(Optional.of(run.during().at()));
        about(run, lesson).expect(run.handleReturned() || !stored);
      }
    }
  }

  @Test
  void when_the_rollback_fails_as_well_handle_does_not_return_as_if_it_had_worked()
      throws SQLException {
    for (JdbcCall call : runs.callsOfTheLog()) {
      Restarted run = runs.restarted(call, (proxy, number) -> proxy.failAt(number, 2));
      expectTwoOrders(lesson.when(isHidden(run), "handle returned"), run);
    }
  }

  @Test
  void connections_are_given_back() throws SQLException {
    runs.deliverTheLog();
    lesson.with("open", runs.openConnections()).expect(runs.openConnections() == 0);

    for (JdbcCall call : runs.callsOfTheLog()) {
      Run run = runs.interrupted(call, JdbcProxy::failAt);
      lesson
          .with("call", run.call().inShort())
          .with("open", run.openConnections())
          .then("a call failed")
          .expect(run.openConnections() == 0);
    }
  }

  private void letEachFail(ObjIntConsumer<JdbcProxy> fault, Lesson lesson) throws SQLException {
    for (JdbcCall call : otherDriver.callsOfTheLog()) {
      Restarted run = otherDriver.restarted(call, fault);
      expectTwoOrders(routed(lesson, run), run);
    }
  }

  /** Some mistakes have a lesson of their own, whichever test finds them. */
  private static Lesson routed(Lesson lesson, Restarted run) {
    if (isHidden(run)) {
      return lesson.shared("handle returned");
    }
    return run.run().autocommitCameOn() ? lesson.shared("autocommit came on") : lesson;
  }

  private static boolean isHidden(Restarted run) {
    return run.run().handleReturned() && run.cents() < TWO_ORDERS;
  }

  private static Lesson about(Run run, Lesson lesson) {
    return lesson
        .with("call", run.call().inShort())
        .with("event", run.during().type())
        .with("position", run.during().at())
        .with("checkpoint", run.checkpoint().map("at %s"::formatted).orElse("not there"));
  }

  private static void expectTwoOrders(Lesson lesson, Restarted after) {
    about(after.run(), lesson)
        .with("fate", after.cents() < TWO_ORDERS ? "is missing" : "was booked twice")
        .with("connections", after.connections())
        .expect(Map.of(TUESDAY, TWO_ORDERS), after.revenue());
  }
}
