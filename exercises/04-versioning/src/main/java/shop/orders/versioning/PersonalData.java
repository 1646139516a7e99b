package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import workshop.todo.Todo;

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
    throw new Todo("4.7", "name the personal fields");
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
    throw new Todo("4.7", "encrypt the personal fields");
    // endregion
  }

  /** The key of a customer, who may be new. */
  private SecretKey keyToWriteWith(String customerId) {
    // region 4.7 find or create the key of a customer
    throw new Todo("4.7", "find or create the key of a customer");
    // endregion
  }

  /**
   * What a reader gets of a stored event.
   *
   * @throws UnknownKey if the key store has never had the key
   */
  public Revealed reveal(ObjectNode stored) {
    // region 4.7 decrypt the personal fields
    throw new Todo("4.7", "decrypt the personal fields");
    // endregion
  }

  /** Forgets the person behind a customer. May be called again. */
  public void forget(String customerId) {
    // region 4.7 delete the key, then rebuild the copies
    throw new Todo("4.7", "delete the key, then rebuild the copies");
    // endregion
  }
}
