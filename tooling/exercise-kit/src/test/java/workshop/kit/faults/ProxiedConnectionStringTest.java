package workshop.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProxiedConnectionStringTest {
  @Test
  void leads_to_the_proxy_without_tls() {
    assertThat(proxied("esdb://127.0.0.1:2113?tls=false"))
        .isEqualTo("esdb://127.0.0.1:9?tls=false");
    assertThat(proxied("esdb://localhost:2113")).isEqualTo("esdb://127.0.0.1:9?tls=false");
    assertThat(proxied("esdb+discover://cluster.example.org?tlsVerifyCert=false"))
        .isEqualTo("esdb://127.0.0.1:9?tls=false");
  }

  @Test
  void keeps_who_connects_and_how() {
    assertThat(
            proxied(
                "esdb://anna:p%40ss@a:1,b:2?tls=true&defaultDeadline=500&nodePreference=leader"))
        .isEqualTo(
            "esdb://anna:p%40ss@127.0.0.1:9?tls=false&defaultDeadline=500&nodePreference=leader");
  }

  private static String proxied(String original) {
    return ProxiedConnectionString.of(original, "127.0.0.1:9");
  }
}
