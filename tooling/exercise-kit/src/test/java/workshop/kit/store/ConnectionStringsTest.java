package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringsTest {
  @Test
  void without_a_user_nothing_is_left_out() {
    assertThat(ConnectionStrings.withoutSecrets("esdb+discover://a:2113,b?tls=false"))
        .isEqualTo("esdb+discover://a:2113,b?tls=false");
  }

  @Test
  void user_and_password_are_left_out() {
    assertThat(ConnectionStrings.withoutSecrets("esdb://admin:changeit@a:2113?tls=false"))
        .isEqualTo("esdb://a:2113?tls=false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "esdb://admin:sec/ret@a",
        "esdb://admin:sec@ret@a",
        "esdb://admin:sec?ret@a",
        "esdb:/admin:secret@a",
        "edsb://admin:secret@a",
        "admin:secret@a"
      })
  void what_was_mistyped_shows_no_password_either(String mistyped) {
    assertThat(ConnectionStrings.withoutSecrets(mistyped))
        .doesNotContain("sec", "ret")
        .endsWith("a");
  }
}
