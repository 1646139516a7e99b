package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import workshop.kit.time.Vigil.Verdict;

class VigilTest {
  private static final Duration LIMIT = Duration.ofSeconds(6);
  private static final Duration TURN = Duration.ofMillis(2);
  private static final Duration BUSY_TURN = Duration.ofMillis(300);

  /** How a wait ends for something that never is, and after how many turns. */
  private record End(Verdict verdict, int turns) {
    static End of(FakeSurroundings around) {
      Vigil vigil = new Vigil(LIMIT, around);
      int turns = 0;
      Verdict verdict = vigil.afterALook();
      while (verdict == Verdict.WAIT_ON) {
        around.pause();
        turns++;
        verdict = vigil.afterALook();
      }
      return new End(verdict, turns);
    }

    Duration lasting(Duration turn) {
      return turn.multipliedBy(turns);
    }
  }

  @Test
  void it_is_in_vain_at_once_when_nothing_is_on_its_way() {
    End end = End.of(FakeSurroundings.withTurnsOf(TURN).nothingIsOnItsWay());

    assertThat(end.verdict()).isEqualTo(Verdict.IN_VAIN);
    assertThat(end.lasting(TURN)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void silence_is_counted_in_turns_which_are_longer_on_a_busy_machine() {
    End quiet = End.of(FakeSurroundings.withTurnsOf(TURN).nothingIsOnItsWay());
    End busy = End.of(FakeSurroundings.withTurnsOf(Duration.ofMillis(200)).nothingIsOnItsWay());

    assertThat(busy).isEqualTo(quiet);
  }

  @Test
  void what_the_store_still_has_to_say_is_waited_for_until_the_limit() {
    End end = End.of(FakeSurroundings.withTurnsOf(BUSY_TURN));

    assertThat(end.verdict()).isEqualTo(Verdict.TIME_IS_UP);
    assertThat(end.lasting(BUSY_TURN)).isBetween(LIMIT, LIMIT.plus(BUSY_TURN));
  }

  @Test
  void a_thread_at_work_is_waited_for() {
    FakeSurroundings around = FakeSurroundings.withTurnsOf(BUSY_TURN).nothingIsOnItsWay();

    End end = End.of(around.someoneIsAtWork(true));

    assertThat(end.verdict()).isEqualTo(Verdict.TIME_IS_UP);
  }

  @Test
  void whatever_changes_breaks_the_silence() {
    FakeSurroundings around = FakeSurroundings.withTurnsOf(BUSY_TURN).nothingIsOnItsWay();

    End end = End.of(around.meanwhile(around::somethingChanges));

    assertThat(end.verdict()).isEqualTo(Verdict.TIME_IS_UP);
  }

  @Test
  void an_answer_that_was_overtaken_does_not_count() {
    FakeSurroundings around = FakeSurroundings.withTurnsOf(TURN).nothingIsOnItsWay();
    int[] turns = {0};
    around.meanwhile(
        () -> {
          if (++turns[0] == Vigil.TURNS_OF_SILENCE - 1) {
            around.somethingChanges();
          }
        });

    End end = End.of(around);

    assertThat(end.verdict()).isEqualTo(Verdict.IN_VAIN);
    assertThat(end.turns()).isGreaterThanOrEqualTo(2 * Vigil.TURNS_OF_SILENCE - 2);
  }

  @Test
  void the_limit_counts_from_the_last_event_that_arrived() {
    FakeSurroundings around = FakeSurroundings.withTurnsOf(BUSY_TURN);
    int[] left = {50};
    around.meanwhile(
        () -> {
          if (left[0]-- > 0) {
            around.anEventArrives();
          }
        });

    End end = End.of(around);

    assertThat(end.verdict()).isEqualTo(Verdict.TIME_IS_UP);
    assertThat(end.lasting(BUSY_TURN))
        .isBetween(BUSY_TURN.multipliedBy(50).plus(LIMIT), BUSY_TURN.multipliedBy(52).plus(LIMIT));
  }

  @Test
  void events_without_end_end_it_too() {
    FakeSurroundings around = FakeSurroundings.withTurnsOf(BUSY_TURN);

    End end = End.of(around.meanwhile(around::anEventArrives));

    assertThat(end.verdict()).isEqualTo(Verdict.TIME_IS_UP);
    assertThat(end.lasting(BUSY_TURN))
        .isBetween(Vigil.AT_LONGEST, Vigil.AT_LONGEST.plus(BUSY_TURN));
  }
}
