package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** An append that is there already: what it tells of what is stored. */
class RepeatedAppendTest {
  private final StoreFixture fixture = new StoreFixture();
  private final List<NewEvent> events =
      List.of(fixture.event("a", "{}"), fixture.event("b", "{}"), fixture.event("c", "{}"));

  @Test
  void it_tells_the_place_of_the_event_that_is_stored() {
    fixture.append("other", "x");
    append(ExpectedRevision.NO_STREAM, events);
    fixture.append("s", "x");
    for (ExpectedRevision expected : List.of(ExpectedRevision.NO_STREAM, ExpectedRevision.ANY)) {
      assertThat(append(expected, events)).isEqualTo(stored(2));
      assertThat(append(expected, events.subList(0, 1))).isEqualTo(stored(0));
    }
    assertThat(append(new ExpectedRevision.Exact(0), events.subList(1, 2))).isEqualTo(stored(1));
  }

  @Test
  void an_event_that_cannot_be_read_has_no_place_to_tell() {
    append(ExpectedRevision.NO_STREAM, events);
    AppendResult withoutPlace = new AppendResult.Success(2, OptionalLong.empty());
    fixture.metadata("s", "{\"$tb\":2}");
    assertThat(append(ExpectedRevision.ANY, events)).isEqualTo(stored(2));
    fixture.metadata("s", "{\"$tb\":3}");
    assertThat(append(ExpectedRevision.ANY, events)).isEqualTo(withoutPlace);
    fixture.metadata("s", "{\"$maxAge\":1}");
    fixture.pass(Duration.ofSeconds(2));
    assertThat(append(ExpectedRevision.ANY, events)).isEqualTo(withoutPlace);
    fixture.store.delete("s", ExpectedRevision.ANY);
    assertThat(append(ExpectedRevision.NO_STREAM, events)).isEqualTo(withoutPlace);
  }

  private AppendResult append(ExpectedRevision expected, List<NewEvent> appended) {
    return fixture.store.append("s", expected, appended);
  }

  private AppendResult stored(long revision) {
    long position = fixture.store.window("s").get(revision).position();
    return new AppendResult.Success(revision, OptionalLong.of(position));
  }
}
