package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllSubscriptionTest {
  private final StoreFixture fixture = new StoreFixture();

  @Test
  void it_starts_strictly_after_a_position() {
    long first = position("x");
    fixture.append("b", "x");
    assertThat(StoreFixture.drain(after(new Position(first, first))))
        .containsExactly("confirmed", "0@b", "caughtUp");
    assertThat(StoreFixture.drain(after(new Position(first, 0))))
        .containsExactly("confirmed", "0@s", "0@b", "caughtUp");
  }

  @Test
  void it_cannot_start_between_two_records() {
    long first = position("x");
    fixture.append("b", "x");
    Position between = new Position(first + 1, first + 1);
    for (Source source : List.of(after(between), source(new Start.After<>(between), 10, 1, "x"))) {
      assertThat(StoreFixture.show(source.next())).isEqualTo("confirmed");
      assertThatThrownBy(source::next)
          .isInstanceOf(StoreError.InvalidPosition.class)
          .hasMessage("Trying to read from an invalid position.");
    }
  }

  @Test
  void a_filter_is_found_anywhere_in_the_name() {
    fixture.append("user-1", "x");
    fixture.append("superuser-1", "x");
    fixture.append("order-1", "x");
    fixture.metadata("user-1", "{}");
    assertThat(filtered(EventFilter.regex(EventFilter.Subject.STREAM, "user-")))
        .containsExactly("0@user-1", "0@superuser-1", "0@$$user-1");
    assertThat(filtered(EventFilter.prefixes(EventFilter.Subject.STREAM, List.of("user-", "ord"))))
        .containsExactly("0@user-1", "0@order-1");
    assertThat(filtered(EventFilter.regex(EventFilter.Subject.TYPE, "^[^$]")))
        .containsExactly("0@user-1", "0@superuser-1", "0@order-1");
  }

  @Test
  void an_expression_that_overflows_the_stack_is_the_readers_trouble_alone() {
    fixture.append("x".repeat(100_000), "x");
    EventFilter endless = EventFilter.regex(EventFilter.Subject.STREAM, "(x|y)*z");
    assertThatThrownBy(() -> filtered(endless)).isInstanceOf(StackOverflowError.class);
    assertThat(filtered(EventFilter.everything())).hasSize(1);
  }

  @Test
  void a_filter_that_is_no_expression_is_refused() {
    assertThatThrownBy(() -> EventFilter.regex(EventFilter.Subject.TYPE, "("))
        .isInstanceOf(StoreError.Unhandled.class);
  }

  /** The observed answers of a real server: s@1 to s@99 do not match, s@100 does. */
  @Test
  void in_history_checkpoints_are_one_page_behind() {
    List<Long> positions = hundredAndOne();
    assertThat(history(positions, 10, 1))
        .startsWith(
            "confirmed",
            "cp " + positions.get(0) + "/" + positions.get(0),
            "cp " + positions.get(10) + "/0",
            "cp " + positions.get(20) + "/0")
        .endsWith("cp " + positions.get(90) + "/0", "100@s", atLast(positions), "caughtUp")
        .hasSize(14);
    assertThat(history(positions, 10, 3))
        .containsExactly(
            "confirmed",
            "cp " + positions.get(20) + "/0",
            "cp " + positions.get(50) + "/0",
            "cp " + positions.get(80) + "/0",
            "100@s",
            atLast(positions),
            "caughtUp");
    assertThat(history(positions, 32, 1))
        .startsWith(
            "confirmed",
            "cp " + positions.get(0) + "/" + positions.get(0),
            "cp " + positions.get(32) + "/0",
            "cp " + positions.get(64) + "/0",
            "100@s");
  }

  @Test
  void a_page_begins_where_the_one_before_it_ended() {
    long start = position("x");
    position("x");
    long nothing = ((AppendResult.Success) fixture.append("s")).position().orElseThrow();
    for (int i = 0; i < 3; i++) {
      position("x");
    }
    Position after = new Position(start, start);
    assertThat(StoreFixture.drain(source(new Start.After<>(after), 2, 1, "none")))
        .startsWith("confirmed", "cp " + start + "/" + start, "cp " + nothing + "/0");
  }

  @Test
  void live_a_checkpoint_names_the_record_that_made_the_interval_full() {
    position("before");
    Source source = source(new Start.End<>(), 2, 1, "none");
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    position("a");
    long second = position("a");
    position("a");
    assertThat(StoreFixture.drain(source)).containsExactly("cp " + second + "/" + second);
  }

  @Test
  void a_window_of_nothing_is_confirmed_and_ends_where_history_is_read() {
    position("match");
    position("match");
    for (Start<Position> from :
        List.of(new Start.Beginning<Position>(), new Start.After<>(new Position(1, 1)))) {
      Source source = source(from, 0, 1, "match");
      assertThat(StoreFixture.show(source.next())).isEqualTo("confirmed");
      assertThatThrownBy(source::next).isInstanceOf(StoreError.Unhandled.class);
    }
  }

  @Test
  void a_window_of_nothing_does_no_harm_live() {
    long last = position("x");
    Source end = source(new Start.End<>(), 0, 1, "match");
    Source after = source(new Start.After<>(new Position(last, last)), 0, 1, "match");
    for (Source source : List.of(end, after)) {
      assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    }
    long next = position("match");
    for (Source source : List.of(end, after)) {
      assertThat(StoreFixture.drain(source)).containsExactly("1@s", "cp " + next + "/" + next);
    }
  }

  @Test
  void an_interval_that_overflows_to_zero_ends_it_behind_the_first_page() {
    for (int i = 0; i < 40; i++) {
      position("match");
    }
    Source source = source(new Start.Beginning<>(), 1 << 16, 1 << 16, "match");
    for (int i = 0; i < 33; i++) {
      source.next();
    }
    assertThatThrownBy(source::next).isInstanceOf(StoreError.Unhandled.class);
    assertThatThrownBy(() -> source(new Start.End<>(), 1, 0, "match"))
        .isInstanceOf(StoreError.Unhandled.class);
  }

  @Test
  void without_a_single_match_the_end_of_history_has_a_checkpoint_all_the_same() {
    position("a");
    assertThat(StoreFixture.drain(source(new Start.Beginning<>(), 10, 1, "none")))
        .containsExactly("confirmed", "cp -1/-1", "caughtUp");
  }

  @Test
  void nothing_to_read_is_nothing_to_report() {
    long last = position("a");
    Source source = source(new Start.After<>(new Position(last, last)), 10, 1, "none");
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
  }

  @Test
  void a_client_that_stalled_for_long_catches_up_again() {
    Source source = source(new Start.End<>(), 10, 5, "match");
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    long first = position("match");
    assertThat(StoreFixture.drain(source)).containsExactly("0@s");
    for (int i = 0; i < 32; i++) {
      position("x");
    }
    long last = position("match");
    source.stalled();
    assertThat(StoreFixture.drain(source))
        .containsExactly(
            "cp " + first + "/" + first, "33@s", "cp " + last + "/" + last, "caughtUp");
  }

  @Test
  void who_falls_behind_before_anything_was_sent_goes_on_from_where_it_started() {
    long last = position("x");
    Source source = source(new Start.End<>(), 100, 1, "match");
    assertThat(StoreFixture.drain(source)).containsExactly("confirmed", "caughtUp");
    for (int i = 0; i < 33; i++) {
      position("x");
    }
    long match = position("match");
    source.stalled();
    assertThat(StoreFixture.drain(source))
        .containsExactly(
            "cp " + last + "/" + last, "34@s", "cp " + match + "/" + match, "caughtUp");
  }

  @Test
  void the_record_at_the_end_is_read_when_it_starts_just_before_it() {
    position("x");
    long last = position("match");
    assertThat(StoreFixture.drain(source(new Start.After<>(new Position(last, 0)), 10, 1, "match")))
        .containsExactly("confirmed", "1@s", "cp " + last + "/" + last, "caughtUp");
  }

  private List<Long> hundredAndOne() {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      positions.add(position("x"));
    }
    positions.add(position("match"));
    return positions;
  }

  private String atLast(List<Long> positions) {
    return "cp " + positions.get(100) + "/" + positions.get(100);
  }

  private List<String> history(List<Long> positions, int window, int multiplier) {
    Position first = new Position(positions.get(0), positions.get(0));
    return StoreFixture.drain(source(new Start.After<>(first), window, multiplier, "^match$"));
  }

  private Source source(Start<Position> from, int window, int multiplier, String type) {
    return new AllSubscription(
        fixture.store,
        from,
        false,
        EventFilter.regex(EventFilter.Subject.TYPE, type),
        Optional.of(new CheckpointRule(window, multiplier)),
        "id");
  }

  private Source after(Position position) {
    return new AllSubscription(fixture.store, new Start.After<>(position), false, "id");
  }

  private List<String> filtered(EventFilter filter) {
    return StoreFixture.drain(
            new AllSubscription(
                fixture.store, new Start.Beginning<>(), false, filter, Optional.empty(), "id"))
        .stream()
        .filter(said -> said.contains("@"))
        .toList();
  }

  private long position(String type) {
    return ((AppendResult.Success) fixture.append("s", type)).position().orElseThrow();
  }
}
