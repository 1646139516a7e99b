// does: asks first whether the command is among the causes, and collects its facts only then
import java.util.Objects;

  // region 2.9 recognise a command in the history of its order
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    boolean seen =
        order.history().stream()
            .flatMap(fact -> fact.causationId().stream())
            .anyMatch(command.commandId()::equals);
    if (!seen) {
      return Optional.empty();
    }
    var facts =
        order.history().stream()
            .filter(fact -> Objects.equals(fact.causationId().orElse(null), command.commandId()))
            .<OrderEvent>mapMulti((fact, next) -> next.accept((OrderEvent) fact.event()))
            .toList();
    return Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion

    // region 2.9 the id of a fact is made from the command that led to it
    UUID ofTheNumber = UUID.nameUUIDFromBytes(("fact " + n).getBytes(StandardCharsets.UTF_8));
    return UUID.nameUUIDFromBytes((ofTheNumber + " of " + commandId).getBytes(StandardCharsets.UTF_8));
    // endregion
