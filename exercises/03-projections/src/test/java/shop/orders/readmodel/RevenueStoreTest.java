package shop.orders.readmodel;

import static shop.orders.readmodel.InterruptedRuns.ANOTHER;
import static shop.orders.readmodel.InterruptedRuns.ORDER;
import static shop.orders.readmodel.InterruptedRuns.WHOLE_LOG;
import static shop.orders.readmodel.InterruptedRuns.arrival;

import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.readmodel.InterruptedRuns.JdbcCall;
import shop.orders.readmodel.InterruptedRuns.Run;
import shop.orders.readmodel.InterruptedRuns.Stored;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.ReadModel;
import workshop.kit.lesson.Lesson;
import workshop.kit.sql.JdbcProxy;

@Exercise("3.3")
@ReadModel
class RevenueStoreTest {
  private final InterruptedRuns runs;
  private final InterruptedRuns committingAtClose;
  private final Lesson lesson;

  RevenueStoreTest(DataSource database, Lesson lesson) throws SQLException {
    this.runs = new InterruptedRuns(database, database, lesson);
    this.committingAtClose = new InterruptedRuns(CommitsAtClose.of(database), database, lesson);
    this.lesson = lesson;
  }

  @AfterEach
  void closeTheDatabase() throws SQLException {
    runs.close();
    committingAtClose.close();
  }

  @Test
  void rows_and_checkpoint_are_stored_together() throws SQLException {
    runs.deliverTheLog();
    lesson.expect(WHOLE_LOG.shown(), runs.stored().shown());

    for (JdbcCall call : runs.callsOfTheLog()) {
      Run run = runs.interrupted(call, JdbcProxy::crashBefore);
      withState(lesson, run)
          .when(run.checkpointIsAhead(), "checkpoint ahead")
          .when(!run.checkpointIsAhead(), "rows ahead")
          .expect(run.isWhole());
    }
  }

  @Test
  void every_event_advances_the_checkpoint() throws SQLException {
    runs.deliverTheLog();
    runs.deliver(arrival(700, 2, ORDER.shipped()));
    lesson.expect(700L, runs.stored().checkpoint());

    runs.deliver(arrival(2_048, 2, ANOTHER.cancelled()));
    lesson.expect(2_048L, runs.stored().checkpoint());
  }

  @Test
  void a_crash_loses_and_repeats_nothing() throws SQLException {
    List<JdbcCall> calls = runs.callsOfTheLog();
    for (JdbcCall call : calls) {
      expectEachOrderOnce(lesson.with("moment", "before"), call, JdbcProxy::crashBefore);
    }
    expectEachOrderOnce(lesson.with("moment", "after"), calls.getLast(), JdbcProxy::crashAfter);
  }

  @Test
  void a_failed_call_throws_and_leaves_nothing() throws SQLException {
    for (JdbcCall call : runs.callsOfTheLog()) {
      Run run = runs.interrupted(call, JdbcProxy::failAt);
      withState(lesson, run)
          .when(run.isHidden(), "store returned")
          .when(run.returned(), "tried again")
          .when(run.autocommitCameOn(), "autocommit came on")
          .expect(run.isWhole() && !run.isHidden());
    }
  }

  @Test
  void every_connection_is_closed() throws SQLException {
    runs.deliverTheLog();
    lesson
        .with("open", runs.openConnections())
        .when(runs.openConnections() == 1, "connection kept")
        .expect(0, runs.openConnections());

    for (JdbcCall call : runs.callsOfTheLog()) {
      Run run = runs.interrupted(call, JdbcProxy::failAt);
      lesson
          .with("call", run.call().inShort())
          .with("open", run.openConnections())
          .then("a call failed")
          .expect(0, run.openConnections());
    }
  }

  @Beyond
  @Test
  void store_rolls_back_before_it_closes() throws SQLException {
    for (JdbcCall call : committingAtClose.callsOfTheLog()) {
      Run checked = committingAtClose.interrupted(call, JdbcProxy::failAt);
      withState(lesson, checked).expect(checked.isWhole());
      Run unchecked = committingAtClose.interrupted(call, JdbcProxy::failUncheckedAt);
      withState(lesson, unchecked).then("an unchecked exception").expect(unchecked.isWhole());
    }
  }

  @Beyond
  @Test
  void store_throws_even_if_the_rollback_fails() throws SQLException {
    for (JdbcCall call : runs.callsOfTheLog()) {
      Run run = runs.interrupted(call, (proxy, number) -> proxy.failAt(number, 2));
      about(lesson, run).expect(!run.isHidden());
    }
  }

  @Beyond
  @Test
  void a_stored_event_is_skipped() throws SQLException {
    runs.deliverTheLog();
    runs.deliverTheLog();

    lesson.expect(WHOLE_LOG.shown(), runs.stored().shown());
  }

  @Beyond
  @Test
  void a_commit_without_an_answer_is_booked_once() throws SQLException {
    for (JdbcCall call : runs.callsOfTheLog()) {
      if (call.isCommit()) {
        expectEachOrderOnce(lesson, call, JdbcProxy::failAfter);
      }
    }
  }

  private void expectEachOrderOnce(Lesson lesson, JdbcCall call, ObjIntConsumer<JdbcProxy> fault)
      throws SQLException {
    Run run = runs.interrupted(call, fault);
    Stored restarted = runs.restartAfter(run);
    boolean isMissing = restarted.cents() < WHOLE_LOG.cents();
    about(lesson, run)
        .with("fate", isMissing ? "lost" : "repeated")
        .with("checkpoint", run.stored().checkpoint())
        .expect(WHOLE_LOG.shown(), restarted.shown());
  }

  private static Lesson about(Lesson lesson, Run run) {
    return lesson
        .with("call", run.call().inShort())
        .with("event", run.during().type())
        .with("position", run.during().at());
  }

  private static Lesson withState(Lesson lesson, Run run) {
    return about(lesson, run)
        .with("before", run.before().shown())
        .with("after", run.after().shown())
        .with("stored", run.stored().shown());
  }
}
