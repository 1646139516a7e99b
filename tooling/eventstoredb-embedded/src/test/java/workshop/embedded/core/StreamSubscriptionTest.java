package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StreamSubscriptionTest {
  private final StoreFixture fixture = new StoreFixture();

  @Test
  void history_comes_before_caught_up_and_what_is_new_behind_it() {
    fixture.fill("s", 2);
    Source source = subscribe(new Start.Beginning<>());
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "0@s", "1@s", "caughtUp");
    fixture.append("s", "x");
    assertThat(StoreFixture.drain(source)).containsExactly("2@s");
    assertThat(StoreFixture.drain(source)).isEmpty();
  }

  @Test
  void it_starts_strictly_after_a_revision() {
    fixture.fill("s", 2);
    assertThat(StoreFixture.drain(subscribe(new Start.After<>(0L))))
        .containsExactly("confirmed", "1@s", "caughtUp");
    assertThat(StoreFixture.drain(subscribe(new Start.End<>())))
        .containsExactly("confirmed", "caughtUp");
  }

  @Test
  void revisions_up_to_the_one_it_starts_after_are_skipped_even_when_they_come_later() {
    Source source = subscribe(new Start.After<>(1L));
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    fixture.fill("s", 3);
    assertThat(StoreFixture.drain(source)).containsExactly("2@s");
  }

  @Test
  void it_may_start_after_the_greatest_revision_there_is() {
    fixture.fill("s", 2);
    for (long revision : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1}) {
      Source source = subscribe(new Start.After<>(revision));
      assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
      fixture.append("s", "x");
      assertThat(StoreFixture.drain(source)).isEmpty();
    }
  }

  @Test
  void limits_hold_for_history_and_not_for_what_comes_live() {
    fixture.fill("s", 5);
    fixture.metadata("s", "{\"$maxCount\":2}");
    Source source = subscribe(new Start.Beginning<>());
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "3@s", "4@s", "caughtUp");
    fixture.fill("s", 4);
    assertThat(StoreFixture.drain(source)).containsExactly("5@s", "6@s", "7@s", "8@s");
  }

  @Test
  void a_soft_deleted_stream_has_no_history() {
    fixture.fill("s", 2);
    fixture.store.delete("s", ExpectedRevision.ANY);
    Source source = subscribe(new Start.Beginning<>());
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    fixture.append("s", "x");
    assertThat(StoreFixture.drain(source)).containsExactly("2@s");
  }

  @Test
  void a_tombstone_is_delivered_and_then_ends_it() {
    fixture.fill("s", 1);
    Source source = subscribe(new Start.End<>());
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    fixture.store.tombstone("s", ExpectedRevision.ANY);
    assertThat(StoreFixture.show(source.next())).isEqualTo(Long.MAX_VALUE + "@s");
    assertThatThrownBy(source::next).isInstanceOf(StoreError.StreamDeleted.class);
    assertThatThrownBy(() -> subscribe(new Start.End<>()).next())
        .isInstanceOf(StoreError.StreamDeleted.class);
  }

  @Test
  void data_that_is_no_link_leads_nowhere_once_live() {
    fixture.fill("t", 1);
    fixture.link("s", "nothing");
    Source source = new StreamSubscription(fixture.store, "s", new Start.Beginning<>(), true, "id");
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "0@s", "caughtUp");
    fixture.link("s", "x@t");
    fixture.link("s", "0@t");
    fixture.link("s", "-1@t");
    assertThat(StoreFixture.drain(source))
        .containsExactly("nothing via 1@s", "0@t via 2@s", "0@t via 3@s");
  }

  @Test
  void a_client_that_stalled_for_long_catches_up_again() {
    Source source = subscribe(new Start.Beginning<>());
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    fixture.fill("s", 32);
    source.stalled();
    assertThat(StoreFixture.drain(source)).hasSize(32).doesNotContain("caughtUp");
    fixture.fill("s", 33);
    source.stalled();
    assertThat(StoreFixture.drain(source)).hasSize(34).startsWith("32@s").endsWith("caughtUp");
  }

  private Source subscribe(Start<Long> from) {
    return new StreamSubscription(fixture.store, "s", from, false, "id");
  }
}
