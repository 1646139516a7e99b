package shop.orders.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.EventTypes;
import shop.orders.repository.CommandBus;
import shop.orders.repository.CommandContext;
import shop.orders.repository.CommandResult;

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
  // stub: private void registerCounters(Set<String> names) {
  // stub:   throw new Todo();
  // stub: }
  private void registerCounters(Set<String> names) {
    // An alert compares numbers, and a counter that does not exist yet has none.
    names.forEach(name -> registry.counter(MetricNames.EVENTS_STORED, MetricNames.TYPE, name));
  }

  // endregion

  @Override
  public CommandResult dispatch(OrderCommand command, CommandContext context) {
    // region 6.2 dispatch a command, then count
    CommandResult result = bus.dispatch(command, context);
    count(result);
    return result;
    // endregion
  }

  private void count(CommandResult result) {
    // region 6.2 count the events that this command stored now
    if (result.position().isEmpty()) {
      return; // Nothing to do, or a repeat: its events were counted the first time.
    }
    result
        .events()
        .forEach(
            event ->
                registry
                    .counter(MetricNames.EVENTS_STORED, MetricNames.TYPE, types.nameOf(event))
                    .increment());
    // endregion
  }
}
