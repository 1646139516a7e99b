package workshop.embedded.core;

import java.util.Optional;

/**
 * A catch-up subscription to {@code $all}, filtered or not.
 *
 * <p>It is pulled: it keeps a place in the log and no events, however slow its client is.
 */
public final class AllSubscription implements Source {
  private enum Step {
    CONFIRM,
    START,
    HISTORY,
    CAUGHT_UP,
    LIVE
  }

  private final Log log;
  private final Links links;
  private final Start<Position> from;
  private final boolean resolveLinks;
  private final EventFilter filter;
  private final Checkpoints checkpoints;
  private final String id;
  private Step step = Step.CONFIRM;
  private Position after;
  private int next;
  private ReadItem pending;
  private boolean stalled;

  /** Without checkpoints, as for a client that does not filter. */
  public AllSubscription(StoreCore store, Start<Position> from, boolean resolveLinks, String id) {
    this(store, from, resolveLinks, EventFilter.everything(), Optional.empty(), id);
  }

  public AllSubscription(
      StoreCore store,
      Start<Position> from,
      boolean resolveLinks,
      EventFilter filter,
      Optional<CheckpointRule> rule,
      String id) {
    this.log = store.log();
    this.links = new Links(store);
    this.from = from;
    this.resolveLinks = resolveLinks;
    this.filter = filter;
    this.checkpoints = rule.map(given -> new Checkpoints(given, log)).orElse(null);
    this.id = id;
  }

  @Override
  public ReadItem next() {
    if (pending != null) {
      ReadItem item = pending;
      pending = null;
      return item;
    }
    return switch (step) {
      case CONFIRM -> {
        step = Step.START;
        yield new ReadItem.Confirmed(id);
      }
      case START -> start();
      case HISTORY -> history();
      case CAUGHT_UP -> {
        step = Step.LIVE;
        yield new ReadItem.CaughtUp();
      }
      case LIVE -> live();
    };
  }

  private ReadItem start() {
    return switch (from) {
      case Start.End<Position> end -> {
        after = Position.START;
        yield startLive(lastPosition());
      }
      case Start.Beginning<Position> beginning -> {
        after = Position.START;
        yield startHistory(new Position(-1, -1));
      }
      case Start.After<Position> place -> {
        after = place.place();
        if (after.compareTo(lastPosition()) >= 0) {
          yield startLive(after);
        }
        if (!log.isBoundary(after.commit())) {
          throw new StoreError.InvalidPosition();
        }
        next = log.indexOf(after.commit());
        yield startHistory(after);
      }
    };
  }

  private Position lastPosition() {
    return new Position(log.lastPosition(), log.lastPosition());
  }

  private ReadItem startLive(Position reached) {
    next = log.size();
    step = Step.CAUGHT_UP;
    if (checkpoints != null) {
      checkpoints.startLive(reached);
    }
    return next();
  }

  private ReadItem startHistory(Position reached) {
    step = Step.HISTORY;
    if (checkpoints != null) {
      checkpoints.startHistory(after, reached);
    }
    return history();
  }

  private ReadItem history() {
    if (checkpoints != null) {
      checkpoints.requireInterval();
    }
    while (next < log.size()) {
      LoggedEvent event = log.get(next++);
      boolean sent = after.isBefore(event) && filter.accepts(event);
      if (checkpoints != null) {
        pending = checkpoints.inHistory(event, sent);
      }
      if (sent) {
        return resolveLinks ? links.resolve(event) : new ReadItem.Event(event, null);
      }
      if (pending != null) {
        return next();
      }
    }
    step = Step.CAUGHT_UP;
    if (checkpoints != null) {
      pending = checkpoints.endOfHistory();
    }
    return next();
  }

  @Override
  public void stalled() {
    stalled = step == Step.LIVE;
  }

  private ReadItem live() {
    boolean fellBehind = stalled && log.size() - next > StreamSubscription.LIVE_BUFFER;
    stalled = false;
    if (fellBehind) {
      step = Step.HISTORY;
      if (checkpoints != null) {
        pending = checkpoints.fellBehind();
        Position reached = checkpoints.reached();
        next = log.indexOf(reached.commit());
        after = after.compareTo(reached) < 0 ? reached : after;
      }
      return next();
    }
    while (next < log.size()) {
      LoggedEvent event = log.get(next++);
      boolean sent = after.isBefore(event) && filter.accepts(event);
      if (checkpoints != null) {
        pending = checkpoints.live(event, sent);
      }
      if (sent) {
        return resolveLinks ? links.resolveLive(event) : new ReadItem.Event(event, null);
      }
      if (pending != null) {
        return next();
      }
    }
    return null;
  }
}
