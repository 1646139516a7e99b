package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import workshop.todo.Todo;

/**
 * A thing whose whole state comes from its events. It knows which of them are stored already, and
 * which are new and wait to be.
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

  /** The revision of the last <em>stored</em> event, counted from 0; -1 when there is none yet. */
  public final long version() {
    return version;
  }

  /** Takes one event into the state. The only place where the state changes. */
  protected abstract void when(E event);

  /** Something new has happened: it changes the state at once, and waits to be stored. */
  protected final void apply(E event) {
    // region 2.5 take in a new event
    throw new Todo("2.5", "take in a new event");
    // endregion
  }

  /**
   * Something happened before: it lies in the store at this revision.
   *
   * @param revision its place in the stream, which need not begin at 0
   */
  protected final void replay(E event, long revision) {
    // region 2.5 take in an event of the past
    throw new Todo("2.5", "take in an event of the past");
    // endregion
  }

  /** What has happened and is not stored yet, in order. */
  public final List<E> getUncommittedEvents() {
    // region 2.5 hand out what waits to be stored
    throw new Todo("2.5", "hand out what waits to be stored");
    // endregion
  }

  /**
   * All of it is stored now.
   *
   * @param revision of the last event
   */
  public final void markCommitted(long revision) {
    // region 2.5 remember that everything is stored
    throw new Todo("2.5", "remember that everything is stored");
    // endregion
  }
}
