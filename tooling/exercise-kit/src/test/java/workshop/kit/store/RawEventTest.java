package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.time.Ids;

class RawEventTest {
  @Test
  void shows_its_json_in_types_of_the_jdk_with_exact_numbers() {
    RawEvent event =
        event("{\"total\": 20.00, \"items\": [{\"quantity\": 2}]}", "{\"who\": \"anna\"}");

    assertThat(event.json()).containsEntry("total", new BigDecimal("20.00"));
    assertThat(event.json().get("items").toString()).isEqualTo("[{quantity=2}]");
    assertThat((List<?>) event.json().get("items")).hasSize(1);
    assertThat(event.jsonMetadata()).containsEntry("who", "anna");
  }

  @Test
  void says_so_when_there_is_no_json() {
    assertThatThrownBy(() -> event("<order/>", "").json())
        .isInstanceOf(AssertionError.class)
        .hasMessage("The data of event 3, OrderCreated, is no JSON object: <order/>");
    assertThatThrownBy(() -> event("{}", "").jsonMetadata()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> event("[]", "").json()).isInstanceOf(AssertionError.class);
  }

  private static RawEvent event(String data, String metadata) {
    return new RawEvent(
        3, "OrderCreated", Ids.nth(1), data, metadata, "application/json", Instant.EPOCH);
  }
}
