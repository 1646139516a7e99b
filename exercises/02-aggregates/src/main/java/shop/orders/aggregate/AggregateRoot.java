package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import workshop.todo.Todo;

/**
 * An object whose whole state comes from its events. It knows which events are stored and which are
 * new.
 *
 * @param <E> its events
 */
public abstract class AggregateRoot<E> {
  private final String id;
  private final List<E> uncommitted = new ArrayList<>();
  private long version = -1;

  protected AggregateRoot(String id) {
    this.id = id;
  }

  public final String id() {
    return id;
  }

  /** The revision of the last <em>stored</em> event, counted from 0; -1 if no event is stored. */
  public final long version() {
    return version;
  }

  /** Changes the state according to one event. No other method changes the state. */
  protected abstract void when(E event);

  /** Adds a new event: it changes the state now and is stored later. */
  protected final void apply(E event) {
    // region 2.6 change the state and keep the new event
    throw new Todo("2.6", "change the state and keep the new event");
    // endregion
  }

  /**
   * Repeats an event that is already stored.
   *
   * @param revision the place of the event in its stream; the first one is not always 0
   */
  protected final void replay(E event, long revision) {
    // region 2.6 change the state and set the version
    throw new Todo("2.6", "change the state and set the version");
    // endregion
  }

  /** An immutable copy of the new events, in order. */
  public final List<E> getUncommittedEvents() {
    // region 2.6 return a copy of the new events
    throw new Todo("2.6", "return a copy of the new events");
    // endregion
  }

  /**
   * The new events are now stored.
   *
   * @param revision the revision of the last stored event, as reported by the store
   */
  public final void markCommitted(long revision) {
    // region 2.6 forget the new events and set the version
    throw new Todo("2.6", "forget the new events and set the version");
    // endregion
  }
}
