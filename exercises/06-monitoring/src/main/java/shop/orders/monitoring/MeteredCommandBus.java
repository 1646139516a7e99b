package shop.orders.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.EventTypes;
import shop.orders.repository.CommandBus;
import shop.orders.repository.CommandContext;
import shop.orders.repository.CommandResult;
import workshop.todo.Todo;

/** Sends commands to a bus, and counts the events that the bus stores. */
public final class MeteredCommandBus implements CommandBus {
  private final CommandBus bus;
  private final MeterRegistry registry;
  private final EventTypes types;

  /**
   * @param bus carries out the commands
   * @param types gives the stored name of an event's type
   * @param names all names that {@code types} can give
   */
  public MeteredCommandBus(
      CommandBus bus, MeterRegistry registry, EventTypes types, Set<String> names) {
    this.bus = bus;
    this.registry = registry;
    this.types = types;
    registerCounters(names);
  }

  // region 6.2 register a counter for each event type
  private void registerCounters(Set<String> names) {
    throw new Todo("6.2", "register a counter for each event type");
  }
  // endregion

  @Override
  public CommandResult dispatch(OrderCommand command, CommandContext context) {
    // region 6.2 dispatch a command, then count
    throw new Todo("6.2", "dispatch a command, then count");
    // endregion
  }

  private void count(CommandResult result) {
    // region 6.2 count the events that this command stored now
    throw new Todo("6.2", "count the events that this command stored now");
    // endregion
  }
}
