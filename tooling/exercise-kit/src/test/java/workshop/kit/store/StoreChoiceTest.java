package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import workshop.kit.store.StoreChoice.Kind;

class StoreChoiceTest {
  @Test
  void is_auto_by_default() {
    StoreChoice choice = choice(null, null);

    assertThat(choice.kind()).isEqualTo(Kind.AUTO);
    assertThat(choice.askedBy()).isEqualTo("the default");
  }

  @Test
  void is_what_the_environment_says() {
    assertThat(choice(null, "embedded").kind()).isEqualTo(Kind.EMBEDDED);
    assertThat(choice(null, "testcontainers").kind()).isEqualTo(Kind.TESTCONTAINERS);
    assertThat(choice(null, "auto").kind()).isEqualTo(Kind.AUTO);
    assertThat(choice(null, "embedded").askedBy()).isEqualTo("WORKSHOP_EVENTSTORE");
  }

  @Test
  void is_what_the_property_says_even_against_the_environment() {
    StoreChoice choice = choice("embedded", "testcontainers");

    assertThat(choice.kind()).isEqualTo(Kind.EMBEDDED);
    assertThat(choice.askedBy()).isEqualTo("-Dworkshop.eventstore");
  }

  @Test
  void an_empty_value_is_none() {
    assertThat(choice("", " ").kind()).isEqualTo(Kind.AUTO);
  }

  @Test
  void is_any_server_named_by_a_connection_string() {
    assertThat(choice(null, "esdb://127.0.0.1:2113?tls=false").kind()).isEqualTo(Kind.SERVER);
    assertThat(choice(null, "esdb+discover://a,b,c").kind()).isEqualTo(Kind.SERVER);
  }

  @Test
  void a_value_that_means_nothing_is_refused_in_one_sentence() {
    assertThat(catchThrowable(() -> choice(null, "docker")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "WORKSHOP_EVENTSTORE is \"docker\", but must be testcontainers, embedded, auto or a"
                + " connection string that begins with esdb://.")
        .hasNoCause();
  }

  @Test
  void a_connection_string_that_cannot_be_read_is_refused_in_one_sentence() {
    assertThat(catchThrowable(() -> choice("esdb://127.0.0.1:port", null).start()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("-Dworkshop.eventstore is no connection string")
        .hasNoCause();
  }

  private static StoreChoice choice(String property, String variable) {
    Properties properties = new Properties();
    if (property != null) {
      properties.setProperty(StoreChoice.PROPERTY, property);
    }
    return StoreChoice.of(
        properties, variable == null ? Map.of() : Map.of(StoreChoice.VARIABLE, variable));
  }
}
