package shop.orders.saga;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A command that the saga wants to send.
 *
 * @param id the id that its receiver gets, for each try the same
 */
public record Intent(UUID id, SagaCommand command) {

  /** The same command always gets the same id, so its receiver can find a repeat. */
  public static Intent of(SagaCommand command) {
    return new Intent(
        UUID.nameUUIDFromBytes(command.toString().getBytes(StandardCharsets.UTF_8)), command);
  }
}
