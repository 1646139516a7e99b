// does: sorts the whole history by its causes and looks the command up; hashes with SHA-256
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

  // region 2.9 recognise a command in the history of its order
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    Map<Optional<UUID>, List<OrderEvent>> byCause =
        order.history().stream()
            .collect(
                Collectors.groupingBy(
                    envelope -> envelope.causationId(),
                    Collectors.mapping(
                        envelope -> (OrderEvent) envelope.event(), Collectors.toList())));
    return Optional.ofNullable(byCause.get(Optional.of(command.commandId())))
        .map(facts -> new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion

    // region 2.9 the id of a fact is made from the command that led to it
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((n + ":" + commandId).getBytes(StandardCharsets.UTF_8));
      ByteBuffer half = ByteBuffer.wrap(hash);
      return new UUID(half.getLong(), half.getLong());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
    // endregion
