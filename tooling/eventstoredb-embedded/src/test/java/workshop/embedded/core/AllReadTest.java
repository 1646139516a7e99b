package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllReadTest {
  private final StoreFixture fixture = new StoreFixture();

  @Test
  void positions_grow_and_begin_above_zero() {
    long first = position(fixture.append("s", "a"));
    long second = position(fixture.append("s", "b"));
    assertThat(first).isPositive();
    assertThat(second).isGreaterThan(first);
  }

  @Test
  void forwards_takes_the_position_with_it_backwards_starts_before_it() {
    fixture.append("a", "x");
    Position middle = at(position(fixture.append("b", "x")));
    fixture.append("c", "x");
    assertThat(read(true, middle)).containsExactly("0@b", "0@c");
    assertThat(read(false, middle)).containsExactly("0@a");
    assertThat(read(true, Position.START)).containsExactly("0@a", "0@b", "0@c");
    assertThat(read(false, Position.START)).isEmpty();
    assertThat(read(false, AllReadRequest.END)).containsExactly("0@c", "0@b", "0@a");
    assertThat(read(true, AllReadRequest.END)).isEmpty();
  }

  @Test
  void a_position_between_two_records_is_refused() {
    Position between = at(position(fixture.append("a", "x")) + 1);
    fixture.append("b", "x");
    assertThatThrownBy(() -> read(true, between))
        .isInstanceOf(StoreError.UnexpectedResult.class)
        .hasMessage("Unexpected ReadAllResult: InvalidPosition");
    assertThatThrownBy(() -> read(false, between))
        .hasMessage("Unexpected ReadAllResult: InvalidPosition");
    EventFilter filter = EventFilter.prefixes(EventFilter.Subject.STREAM, List.of("a"));
    assertThatThrownBy(() -> read(true, between, filter))
        .hasMessage("Unexpected FilteredReadAllResult: InvalidPosition");
  }

  @Test
  void an_append_of_nothing_has_a_position_to_read_from() {
    fixture.append("a", "x");
    Position nothing = at(position(fixture.append("a")));
    fixture.append("b", "x");
    assertThat(read(true, nothing)).containsExactly("0@b");
    assertThat(read(false, nothing)).containsExactly("0@a");
  }

  @Test
  void nothing_is_filtered_but_what_the_server_keeps_to_itself() {
    fixture.fill("s", 2);
    fixture.store.delete("s", ExpectedRevision.ANY);
    fixture.store.tombstone("s", ExpectedRevision.ANY);
    fixture.append("$persistentsubscription-$all::g-checkpoint", "x");
    fixture.append("$persistentsubscription-$all::g-parked", "x");
    fixture.append("$epoch-information", "x");
    fixture.append("$persistentsubscription-s::g-parked", "x");
    assertThat(read(true, Position.START))
        .containsExactly(
            "0@s", "1@s", "0@$$s", Long.MAX_VALUE + "@s", "0@$persistentsubscription-s::g-parked");
  }

  private static Position at(long position) {
    return new Position(position, position);
  }

  private static long position(AppendResult result) {
    return ((AppendResult.Success) result).position().orElseThrow();
  }

  private List<String> read(boolean forwards, Position from) {
    return read(forwards, from, EventFilter.everything());
  }

  private List<String> read(boolean forwards, Position from, EventFilter filter) {
    return StoreFixture.drain(
        new AllReadRequest(forwards, from, Long.MAX_VALUE, false, filter).open(fixture.store));
  }
}
