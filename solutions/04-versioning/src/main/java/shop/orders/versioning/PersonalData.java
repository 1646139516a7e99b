package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Encrypts the texts about a person before an event is stored, with a key for each customer. */
public final class PersonalData {
  private final CustomerKeys keys;
  private final TextCipher cipher;
  private final List<PlainCopy> copies;

  /**
   * @param copies the views and other copies that hold texts in plain
   */
  public PersonalData(CustomerKeys keys, TextCipher cipher, List<PlainCopy> copies) {
    this.keys = keys;
    this.cipher = cipher;
    this.copies = List.copyOf(copies);
  }

  /** The names of the fields whose texts can say who a person is, in the events of all types. */
  private static List<String> personalFields() {
    // region 4.7 name the personal fields
    return List.of("recipient", "street", "postalCode", "city", "note", "reason");
    // endregion
  }

  /**
   * The event as it is stored.
   *
   * @param data in today's form
   * @throws CustomerForgotten if there is a text to encrypt, and the customer is forgotten
   */
  public ObjectNode protect(String customerId, ObjectNode data) {
    // region 4.7 encrypt the personal fields
    ObjectNode stored = data.deepCopy();
    for (String field : personalFields()) {
      for (JsonNode parent : stored.findParents(field)) {
        if (parent.get(field).isTextual()) {
          SecretKey key = keyToWriteWith(customerId);
          byte[] nonce = TextCipher.newNonce();
          byte[] bytes = cipher.encrypt(key, nonce, parent.get(field).asText());
          EncryptedText text = new EncryptedText(customerId, nonce, bytes);
          ((ObjectNode) parent).set(field, text.toJson());
        }
      }
    }
    return stored;
    // endregion
  }

  /** The key of a customer, who may be new. */
  private SecretKey keyToWriteWith(String customerId) {
    // region 4.7 find or create the key of a customer
    Optional<SecretKey> key = keys.find(customerId);
    if (key.isEmpty() && keys.wasDeleted(customerId)) {
      throw new CustomerForgotten(customerId);
    }
    return key.orElseGet(() -> keys.create(customerId));
    // endregion
  }

  /**
   * What a reader gets of a stored event.
   *
   * @throws UnknownKey if the key store has never had the key
   */
  public Revealed reveal(ObjectNode stored) {
    // region 4.7 decrypt the personal fields
    ObjectNode data = stored.deepCopy();
    boolean forgotten = false;
    for (String field : personalFields()) {
      for (JsonNode parent : data.findParents(field)) {
        Optional<EncryptedText> found = EncryptedText.of(parent.get(field));
        if (found.isPresent()) {
          EncryptedText text = found.get();
          Optional<SecretKey> key = keys.find(text.keyId());
          if (key.isEmpty() && !keys.wasDeleted(text.keyId())) {
            throw new UnknownKey(text.keyId());
          }
          forgotten |= key.isEmpty();
          ((ObjectNode) parent)
              .put(
                  field,
                  key.map(k -> cipher.decrypt(k, text.nonce(), text.bytes()))
                      .orElse(Revealed.PLACEHOLDER));
        }
      }
    }
    return forgotten ? new Revealed.Forgotten(data) : new Revealed.Known(data);
    // endregion
  }

  /** Forgets the person behind a customer. May be called again. */
  public void forget(String customerId) {
    // region 4.7 delete the key, then rebuild the copies
    keys.delete(customerId);
    RuntimeException failed = null;
    for (PlainCopy copy : copies) {
      try {
        copy.rebuild(customerId);
      } catch (RuntimeException failure) {
        // The other copies hold the person, too.
        failed = failure;
      }
    }
    if (failed != null) {
      throw failed;
    }
    // endregion
  }
}
