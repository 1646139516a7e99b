package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;

/**
 * An encrypted text, as it is stored in the place of the text.
 *
 * @param keyId of the key: the customer's id
 */
public record EncryptedText(String keyId, byte[] nonce, byte[] bytes) {

  public ObjectNode toJson() {
    Base64.Encoder base64 = Base64.getEncoder();
    return JsonNodeFactory.instance
        .objectNode()
        .put("keyId", keyId)
        .put("nonce", base64.encodeToString(nonce))
        .put("encrypted", base64.encodeToString(bytes));
  }

  /** The encrypted text in this place; empty if the place holds something else. */
  public static Optional<EncryptedText> of(JsonNode value) {
    if (!value.has("keyId") || !value.has("nonce") || !value.has("encrypted")) {
      return Optional.empty();
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return Optional.of(
        new EncryptedText(
            value.get("keyId").asText(),
            base64.decode(value.get("nonce").asText()),
            base64.decode(value.get("encrypted").asText())));
  }
}
