package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import shop.orders.versioning.ShopEvent.DeliveryAddressGiven;

/** Reads stored addresses of all releases. */
public final class AddressReader {

  /** An address in today's form, whichever release wrote it. */
  public DeliveryAddressGiven read(JsonNode json) {
    // region 4.1 read an address of any release
    JsonNode postalCode = json.hasNonNull("postalCode") ? json.get("postalCode") : json.get("zip");
    return new DeliveryAddressGiven(
        json.get("orderId").asText(),
        json.get("customerId").asText(),
        json.get("recipient").asText(),
        json.get("street").asText(),
        postalCode.asText(),
        json.get("city").asText(),
        // The releases that wrote no country delivered within Germany only.
        json.path("country").asText("DE"),
        json.path("note").asText(""));
    // endregion
  }
}
