package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamReadTest {
  private static final long ALL = Long.MAX_VALUE;

  private final StoreFixture fixture = new StoreFixture();

  @Test
  void a_stream_without_events_is_not_found() {
    assertThat(forwards(0, ALL)).containsExactly("notFound");
    fixture.metadata("s", "{\"$maxCount\":3}");
    assertThat(forwards(0, ALL)).containsExactly("notFound");
  }

  @Test
  void forwards_takes_the_first_revision_with_it() {
    fixture.fill("s", 5);
    assertThat(forwards(0, 2)).containsExactly("0@s", "1@s", "last=4");
    assertThat(forwards(3, ALL)).containsExactly("3@s", "4@s", "last=4");
    assertThat(forwards(5, 10)).containsExactly("last=4");
    assertThat(forwards(99, 10)).containsExactly("first=5", "last=4");
    assertThat(forwards(Long.MAX_VALUE - 1, ALL)).containsExactly("first=5", "last=4");
    assertThat(forwards(Long.MAX_VALUE, ALL)).containsExactly("first=5", "last=4");
  }

  @Test
  void backwards_takes_the_first_revision_with_it() {
    fixture.fill("s", 5);
    assertThat(backwards(StreamReadRequest.END, 2)).containsExactly("4@s", "3@s", "last=4");
    assertThat(backwards(1, 10)).containsExactly("1@s", "0@s", "last=4");
    assertThat(backwards(99, 1)).containsExactly("4@s", "last=4");
    assertThat(backwards(Long.MAX_VALUE, 1)).containsExactly("4@s", "last=4");
    assertThat(backwards(0, 10)).containsExactly("0@s", "last=4");
  }

  @Test
  void nothing_can_be_read_from_the_end_or_with_a_count_of_zero() {
    fixture.fill("s", 1);
    for (String stream : List.of("s", "missing")) {
      for (Source nothing :
          List.of(
              read(stream, true, StreamReadRequest.END, 1, false),
              read(stream, true, 0, 0, false),
              read(stream, false, 0, 0, false))) {
        assertThatThrownBy(nothing::next)
            .isInstanceOf(StoreError.UnexpectedResult.class)
            .hasMessage("Unexpected ReadStreamResult: Error");
      }
    }
  }

  @Test
  void max_count_leaves_the_newest_visible() {
    fixture.fill("s", 7);
    fixture.metadata("s", "{\"$maxCount\":3}");
    assertThat(forwards(0, 10)).containsExactly("4@s", "5@s", "6@s", "last=6");
    assertThat(forwards(2, 2)).containsExactly("first=4", "4@s", "5@s", "last=6");
    assertThat(backwards(StreamReadRequest.END, 10)).containsExactly("6@s", "5@s", "4@s", "last=6");
    assertThat(backwards(2, 10)).containsExactly("last=6");
  }

  @Test
  void the_first_revision_is_told_when_the_first_page_holds_nothing() {
    fixture.fill("s", 100);
    fixture.metadata("s", "{\"$tb\":31}");
    assertThat(forwards(0, ALL)).startsWith("31@s");
    fixture.metadata("s", "{\"$tb\":32}");
    assertThat(forwards(0, ALL)).startsWith("first=32", "32@s");
    fixture.metadata("s", "{\"$tb\":81}");
    assertThat(forwards(0, 2)).containsExactly("first=81", "81@s", "82@s", "last=99");
  }

  @Test
  void every_empty_page_at_the_start_tells_where_it_leads_to() {
    fixture.fill("s", 5);
    fixture.metadata("s", "{\"$tb\":10}");
    assertThat(forwards(0, 10)).containsExactly("first=10", "first=5", "last=4");
    assertThat(forwards(0, 11)).containsExactly("first=5", "last=4");
    assertThat(forwards(4, 6)).containsExactly("first=10", "first=5", "last=4");
    assertThat(forwards(5, 2)).containsExactly("first=10", "first=5", "last=4");
    assertThat(forwards(10, 2)).containsExactly("first=5", "last=4");
    assertThat(forwards(5, 20)).containsExactly("last=4");
  }

  @Test
  void a_page_behind_an_event_tells_nothing() {
    fixture.fill("s", 70);
    fixture.metadata("s", "{\"$tb\":31}");
    assertThat(forwards(0, ALL)).hasSize(40).startsWith("31@s").endsWith("69@s", "last=69");
    assertThat(forwards(0, 33)).hasSize(34).endsWith("63@s", "last=69");
  }

  @Test
  void too_old_events_are_hidden() {
    fixture.fill("s", 2);
    fixture.metadata("s", "{\"$maxAge\":2}");
    assertThat(forwards(0, ALL)).containsExactly("0@s", "1@s", "last=1");
    fixture.pass(Duration.ofSeconds(3));
    assertThat(forwards(0, ALL)).containsExactly("first=2", "last=1");
    fixture.append("s", "new");
    assertThat(forwards(0, ALL)).containsExactly("2@s", "last=2");
  }

  @Test
  void a_read_looks_for_the_first_event_that_is_not_too_old() {
    fixture.fill("s", 100);
    fixture.pass(Duration.ofSeconds(3));
    fixture.fill("s", 100);
    fixture.metadata("s", "{\"$maxAge\":2}");
    assertThat(forwards(0, ALL)).startsWith("first=100", "100@s", "101@s").hasSize(102);
    assertThat(forwards(70, ALL)).startsWith("100@s").hasSize(101);
    assertThat(forwards(99, 1)).startsWith("first=100", "100@s").hasSize(3);
    assertThat(forwards(0, 3)).containsExactly("first=100", "100@s", "101@s", "102@s", "last=199");
    fixture.pass(Duration.ofSeconds(3));
    assertThat(forwards(0, 3)).containsExactly("first=200", "last=199");
    assertThat(backwards(StreamReadRequest.END, 3)).containsExactly("last=199");
  }

  @Test
  void metadata_that_make_no_sense_limit_nothing() {
    fixture.fill("s", 2);
    for (String nonsense :
        List.of("no json", "[]", "{\"$maxCount\":\"1\"}", "{\"$maxCount\":-1,\"$tb\":-5}")) {
      fixture.metadata("s", nonsense);
      assertThat(forwards(0, ALL)).as(nonsense).containsExactly("0@s", "1@s", "last=1");
    }
  }

  @Test
  void one_part_of_the_metadata_that_cannot_be_read_spoils_the_others() {
    fixture.fill("s", 2);
    for (String part :
        List.of(
            "'$acl':'$userStreamAcl'",
            "'$acl':7",
            "'$acl':null",
            "'$acl':{'$r':7}",
            "'$acl':{'$r':['a',7]}",
            "'$acl':{'$x':'a'}",
            "'$cacheControl':'x'",
            "'$cacheControl':1.5",
            "'$tmp':1",
            "'$tb':null",
            "'$tb':9223372036854775808",
            "'$maxAge':9223372036854775807",
            "'$maxAge':922337203686",
            "'own':")) {
      fixture.metadata("s", ("{'$maxCount':1," + part + "}").replace('\'', '"'));
      assertThat(forwards(0, ALL)).as(part).containsExactly("0@s", "1@s", "last=1");
    }
  }

  @Test
  void what_the_server_does_not_know_of_the_metadata_leaves_the_rest_alone() {
    fixture.fill("s", 2);
    for (String part :
        List.of(
            "'$acl':{'$r':'$all','$w':['a','b'],'$d':[],'$mr':'a','$mw':'a'}",
            "'$cacheControl':-5",
            "'$tmp':true",
            "'$maxAge':922337203685",
            "'own':{'$acl':[7,{'$maxCount':'x'}]}")) {
      fixture.metadata("s", ("{'$maxCount':1," + part + "}").replace('\'', '"'));
      assertThat(forwards(0, ALL)).as(part).containsExactly("1@s", "last=1");
    }
  }

  @Test
  void metadata_count_only_in_an_event_that_says_it_is_json() {
    fixture.fill("s", 2);
    NewEvent limit = fixture.event("$metadata", "{\"$maxCount\":1}");
    NewEvent binary = new NewEvent(limit.id(), limit.type(), false, limit.data(), new byte[0]);
    fixture.store.append("$$s", ExpectedRevision.ANY, List.of(binary));
    assertThat(forwards(0, ALL)).containsExactly("0@s", "1@s", "last=1");
  }

  @Test
  void a_metadata_stream_shows_its_newest_event_alone() {
    fixture.metadata("s", "{\"$maxCount\":1}");
    fixture.metadata("s", "{\"$maxCount\":2}");
    assertThat(StoreFixture.drain(read("$$s", true, 0, ALL, false)))
        .containsExactly("1@$$s", "last=1");
  }

  @Test
  void links_lead_to_what_can_be_read() {
    fixture.fill("s", 2);
    fixture.link("l", "1@s");
    fixture.link("l", "7@s");
    fixture.link("l", "x@s");
    fixture.link("l", "0@s@t");
    assertThat(StoreFixture.drain(read("l", true, 0, ALL, true)))
        .containsExactly("1@s via 0@l", "nothing via 1@l", "2@l", "nothing via 3@l", "last=3");
    assertThat(StoreFixture.drain(read("l", true, 0, 1, false))).containsExactly("0@l", "last=3");
    fixture.metadata("s", "{\"$tb\":2}");
    assertThat(StoreFixture.drain(read("l", true, 0, 1, true)))
        .containsExactly("nothing via 0@l", "last=3");
  }

  @Test
  void a_link_to_minus_one_leads_to_the_last_event() {
    fixture.fill("s", 3);
    fixture.link("l", "-1@s");
    assertThat(links()).containsExactly("2@s via 0@l");
    fixture.append("s", "x");
    assertThat(links()).containsExactly("3@s via 0@l");
    fixture.store.delete("s", ExpectedRevision.ANY);
    assertThat(links()).containsExactly("nothing via 0@l");
    fixture.store.tombstone("s", ExpectedRevision.ANY);
    assertThat(links()).containsExactly("nothing via 0@l");
  }

  @Test
  void the_last_event_may_be_the_link_itself() {
    fixture.link("l", "-1@l");
    assertThat(links()).containsExactly("0@l via 0@l");
    fixture.link("l", "-2@l");
    assertThat(links()).containsExactly("1@l via 0@l", "nothing via 1@l");
    fixture.metadata("l", "{\"$maxCount\":1}");
    assertThat(links()).containsExactly("nothing via 1@l");
  }

  @Test
  void a_link_of_a_number_alone_leads_nowhere() {
    fixture.fill("s", 2);
    for (String data : List.of("1", "-1@missing", "1@", " +1@s", "1 @s", "\u0661@s", "1x@s")) {
      fixture.link("l", data);
    }
    assertThat(links())
        .containsExactly(
            "nothing via 0@l",
            "nothing via 1@l",
            "nothing via 2@l",
            "1@s via 3@l",
            "1@s via 4@l",
            "5@l",
            "6@l");
  }

  private List<String> links() {
    List<String> said = StoreFixture.drain(read("l", true, 0, ALL, true));
    return said.stream().filter(one -> one.contains("@")).toList();
  }

  private List<String> forwards(long from, long count) {
    return StoreFixture.drain(read("s", true, from, count, false));
  }

  private List<String> backwards(long from, long count) {
    return StoreFixture.drain(read("s", false, from, count, false));
  }

  private Source read(String stream, boolean forwards, long from, long count, boolean resolve) {
    return new StreamReadRequest(stream, forwards, from, count, resolve, true).open(fixture.store);
  }
}
