package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workshop.embedded.core.ExpectedRevision.ANY;
import static workshop.embedded.core.ExpectedRevision.NO_STREAM;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteTest {
  private final StoreFixture fixture = new StoreFixture();
  private final StoreCore store = fixture.store;

  @Test
  void a_deleted_stream_is_not_found_and_can_be_deleted_again() {
    fixture.fill("s", 2);
    store.delete("s", new ExpectedRevision.Exact(1));
    assertThat(read("s")).containsExactly("notFound");
    store.delete("s", ANY);
    assertThat(read("$$s")).containsExactly("1@$$s", "last=1");
  }

  @Test
  void what_was_never_written_cannot_be_deleted() {
    assertThatThrownBy(() -> store.delete("s", ANY)).isInstanceOf(StoreError.WrongRevision.class);
    assertThatThrownBy(() -> store.delete("s", NO_STREAM))
        .isInstanceOf(StoreError.WrongRevision.class);
  }

  @Test
  void an_append_undeletes_and_revisions_go_on() {
    fixture.fill("s", 2);
    fixture.metadata("s", "{\"$maxCount\":9,\"own\":1}");
    store.delete("s", ANY);
    fixture.append("s", NO_STREAM, "a", "b");
    assertThat(read("s")).containsExactly("2@s", "3@s", "last=3");
    assertThat(newestMetadata()).isEqualTo("{\"$tb\":2}");
    assertThat(fixture.append("s", NO_STREAM, "c"))
        .isEqualTo(new AppendResult.WrongRevision(NO_STREAM, 3));
  }

  @Test
  void new_metadata_undelete_without_bringing_events_back() {
    fixture.fill("s", 2);
    store.delete("s", ANY);
    fixture.metadata("s", "{\"own\":1}");
    assertThat(newestMetadata()).isEqualTo("{\"own\":1,\"$tb\":2}");
    assertThat(read("s")).containsExactly("first=2", "last=1");
  }

  @Test
  void an_append_of_nothing_undeletes_too() {
    fixture.fill("s", 2);
    store.delete("s", ANY);
    fixture.append("s");
    assertThat(newestMetadata()).isEqualTo("{\"$tb\":2}");
  }

  @Test
  void a_repeated_append_to_a_deleted_stream_has_no_position_any_more() {
    NewEvent event = fixture.event("a", "{}");
    store.append("s", NO_STREAM, List.of(event));
    store.delete("s", ANY);
    AppendResult again = store.append("s", NO_STREAM, List.of(event));
    assertThat(again)
        .isInstanceOfSatisfying(
            AppendResult.Success.class,
            success -> {
              assertThat(success.lastRevision()).isZero();
              assertThat(success.position()).isEmpty();
            });
  }

  @Test
  void a_tombstone_ends_a_stream_for_good() {
    fixture.fill("s", 1);
    store.tombstone("s", ANY);
    assertThatThrownBy(() -> read("s")).isInstanceOf(StoreError.StreamDeleted.class);
    assertThatThrownBy(() -> read("$$s"))
        .isInstanceOf(StoreError.StreamDeleted.class)
        .hasMessage("Event stream '$$s' is deleted.");
    assertThatThrownBy(() -> fixture.append("s", "a")).isInstanceOf(StoreError.StreamDeleted.class);
    assertThatThrownBy(() -> store.tombstone("s", ANY))
        .isInstanceOf(StoreError.StreamDeleted.class);
    assertThatThrownBy(() -> fixture.metadata("s", "{}"))
        .isInstanceOf(StoreError.StreamDeleted.class);
  }

  @Test
  void metadata_that_exist_can_still_be_written_after_the_tombstone() {
    fixture.metadata("s", "{}");
    store.tombstone("s", NO_STREAM);
    fixture.metadata("s", "{\"own\":1}");
    assertThatThrownBy(() -> read("$$s")).isInstanceOf(StoreError.StreamDeleted.class);
  }

  private String newestMetadata() {
    var read = new StreamReadRequest("$$s", true, 0, 1, false, false).open(store);
    return new String(((ReadItem.Event) read.next()).event().data());
  }

  private List<String> read(String stream) {
    return StoreFixture.drain(
        new StreamReadRequest(stream, true, 0, Long.MAX_VALUE, false, true).open(store));
  }
}
