package workshop.embedded.core.persistent;

import java.util.Optional;
import java.util.stream.Stream;

/** Who of several consumers gets an event. */
public enum ConsumerStrategy {
  /** One after the other. */
  ROUND_ROBIN("RoundRobin") {
    @Override
    Dispatcher dispatcher() {
      return new RoundRobin();
    }
  },

  /** The first, until it is full. */
  DISPATCH_TO_SINGLE("DispatchToSingle") {
    @Override
    Dispatcher dispatcher() {
      return new DispatchToSingle();
    }
  },

  /** Always the same one for the same stream. */
  PINNED("Pinned") {
    @Override
    Dispatcher dispatcher() {
      return new Pinned(Message::sourceStream);
    }
  },

  /** Always the same one for the same correlation id; without an id for the same stream. */
  PINNED_BY_CORRELATION("PinnedByCorrelation") {
    @Override
    Dispatcher dispatcher() {
      return new Pinned(Message::correlation);
    }
  };

  private final String wireName;

  ConsumerStrategy(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<ConsumerStrategy> named(String name) {
    return Stream.of(values()).filter(strategy -> strategy.wireName.equals(name)).findFirst();
  }

  abstract Dispatcher dispatcher();
}
