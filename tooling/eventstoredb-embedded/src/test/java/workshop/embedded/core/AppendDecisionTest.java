package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.embedded.core.ExpectedRevision.ANY;
import static workshop.embedded.core.ExpectedRevision.NO_STREAM;
import static workshop.embedded.core.ExpectedRevision.STREAM_EXISTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table of R10, and the vectors of R13: {@code 0em1} is event 0, expected -1. */
class AppendDecisionTest {
  private static final AppendDecision STORE = new AppendDecision.Append();
  private static final AppendDecision DELETED = new AppendDecision.Deleted();

  private final Stream stream = new Stream();

  @Test
  void a_tombstoned_stream_takes_nothing() {
    stream.tombstoned = true;
    for (ExpectedRevision expected : List.of(ANY, NO_STREAM, STREAM_EXISTS, at(0))) {
      assertThat(decide(expected, 1)).isEqualTo(DELETED);
    }
  }

  @Test
  void a_fresh_stream_is_there_for_any_and_no_stream() {
    assertThat(decide(ANY, 1)).isEqualTo(STORE);
    assertThat(decide(NO_STREAM, 1)).isEqualTo(STORE);
    assertThat(decide(STREAM_EXISTS, 1)).isEqualTo(wrong(-1));
    assertThat(decide(at(0), 1)).isEqualTo(wrong(-1));
  }

  @Test
  void metadata_alone_make_a_stream_exist() {
    stream.hasMetadata = true;
    assertThat(decide(STREAM_EXISTS, 1)).isEqualTo(STORE);
  }

  @Test
  void new_events_go_behind_the_expected_revision_and_nowhere_else() {
    stream.holds(0, 1, 2);
    assertThat(decide(at(2), 9)).isEqualTo(STORE);
    assertThat(decide(at(1), 9)).isEqualTo(wrong(2));
    assertThat(decide(at(3), 9)).isEqualTo(wrong(2));
    assertThat(decide(NO_STREAM, 9)).isEqualTo(wrong(2));
    assertThat(decide(ANY, 9)).isEqualTo(STORE);
    assertThat(decide(STREAM_EXISTS, 9)).isEqualTo(STORE);
  }

  @Test
  void the_same_append_again_is_answered_as_before() {
    stream.holds(0, 1, 2, 3, 4, 5);
    assertThat(decide(NO_STREAM, 0)).isEqualTo(already(0));
    assertThat(decide(ANY, 0)).isEqualTo(already(0));
    assertThat(decide(at(0), 1, 2)).isEqualTo(already(2));
    assertThat(decide(at(6), 0)).isEqualTo(wrong(5));
    assertThat(decide(at(4), 0)).isEqualTo(wrong(5));
  }

  @Test
  void ids_are_not_looked_at_when_the_revision_is_the_last_one() {
    stream.holds(0, 1, 2, 3, 4, 5);
    assertThat(decide(at(5), 0)).isEqualTo(STORE);
  }

  @Test
  void a_batch_that_is_there_only_in_part_is_refused() {
    stream.holds(0, 1);
    assertThat(decide(NO_STREAM, 0, 1, 2)).isEqualTo(wrong(1));
    assertThat(decide(ANY, 0, 2)).isEqualTo(wrong(1));
    assertThat(decide(ANY, 2, 0)).isEqualTo(STORE);
    assertThat(decide(ANY, 1, 0)).isEqualTo(already(0));
  }

  @Test
  void an_append_of_nothing_still_has_an_expectation() {
    assertThat(decide(NO_STREAM)).isEqualTo(STORE);
    stream.holds(0, 1);
    assertThat(decide(ANY)).isEqualTo(STORE);
    assertThat(decide(at(1))).isEqualTo(STORE);
    assertThat(decide(at(0))).isEqualTo(wrong(1));
    assertThat(decide(NO_STREAM)).isEqualTo(wrong(1));
  }

  @Test
  void a_soft_deleted_stream_starts_again_for_no_stream() {
    stream.holds(0, 1);
    stream.softDeleted = true;
    assertThat(decide(NO_STREAM, 9)).isEqualTo(STORE);
    assertThat(decide(ANY, 9)).isEqualTo(STORE);
    assertThat(decide(at(1), 9)).isEqualTo(STORE);
    assertThat(decide(at(0), 9)).isEqualTo(wrong(1));
    assertThat(decide(STREAM_EXISTS, 9)).isEqualTo(DELETED);
    assertThat(decide(NO_STREAM, 0)).isEqualTo(already(0));
  }

  private AppendDecision decide(ExpectedRevision expected, int... events) {
    return AppendDecision.decide(
        expected, Arrays.stream(events).mapToObj(AppendDecisionTest::id).toList(), stream);
  }

  private static ExpectedRevision at(long revision) {
    return new ExpectedRevision.Exact(revision);
  }

  private static AppendDecision wrong(long actual) {
    return new AppendDecision.WrongRevision(actual);
  }

  private static AppendDecision already(long last) {
    return new AppendDecision.AlreadyStored(last);
  }

  private static UUID id(int event) {
    return new UUID(1, event);
  }

  private static final class Stream implements AppendDecision.Facts {
    private final List<UUID> ids = new ArrayList<>();
    private boolean tombstoned;
    private boolean softDeleted;
    private boolean hasMetadata;

    void holds(int... events) {
      for (int event : events) {
        ids.add(id(event));
      }
    }

    @Override
    public boolean tombstoned() {
      return tombstoned;
    }

    @Override
    public boolean softDeleted() {
      return softDeleted;
    }

    @Override
    public long lastRevision() {
      return ids.size() - 1L;
    }

    @Override
    public boolean hasMetadata() {
      return hasMetadata;
    }

    @Override
    public boolean idAt(long revision, UUID id) {
      return ids.get((int) revision).equals(id);
    }

    @Override
    public long revisionOf(UUID id) {
      return ids.indexOf(id);
    }
  }
}
