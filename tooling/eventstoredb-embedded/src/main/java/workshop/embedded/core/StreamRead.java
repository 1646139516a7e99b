package workshop.embedded.core;

/** A finished look at one stream, forwards or backwards. */
final class StreamRead implements Source {
  /** How many revisions the real server looks at first. */
  private static final int FIRST_PAGE = 32;

  private enum Step {
    START,
    EVENTS,
    DONE
  }

  private final StoreCore store;
  private final StreamReadRequest request;
  private final Links links;
  private StreamWindow window;
  private Step step = Step.START;
  private long next;
  private long left;

  StreamRead(StoreCore store, StreamReadRequest request) {
    this.store = store;
    this.request = request;
    this.links = new Links(store);
    this.left = request.count();
  }

  @Override
  public ReadItem next() {
    return switch (step) {
      case START -> start();
      case EVENTS -> event();
      case DONE -> new ReadItem.End();
    };
  }

  private ReadItem start() {
    if (request.count() == 0 || request.forwards() && request.from() == StreamReadRequest.END) {
      throw new StoreError.UnexpectedResult("ReadStreamResult", "Error");
    }
    window = store.window(request.stream());
    if (window.tombstoned()) {
      throw new StoreError.StreamDeleted(request.stream());
    }
    if (window.notFound()) {
      step = Step.DONE;
      return new ReadItem.StreamNotFound(request.stream());
    }
    step = Step.EVENTS;
    if (!request.forwards()) {
      boolean atEnd = request.from() == StreamReadRequest.END;
      next = window.previousVisible(atEnd ? window.lastRevision() : request.from());
      return event();
    }
    next = window.nextVisible(request.from());
    long first = firstRevision();
    return request.withEdges() && first >= 0 ? new ReadItem.FirstRevision(first) : event();
  }

  /** Where there is something to read, if it is not on the first page; otherwise -1. */
  private long firstRevision() {
    long page = Math.min(FIRST_PAGE, request.count());
    long pageEnd = Math.min(request.from(), Long.MAX_VALUE - page) + page - 1;
    if (window.firstAllowed() > pageEnd) {
      return window.firstAllowed();
    }
    boolean nothingThere = next > window.lastRevision() && next != request.from();
    return next > pageEnd || nothingThere ? next : -1;
  }

  private ReadItem event() {
    boolean more = left > 0 && next >= 0 && next <= window.lastRevision();
    if (!more) {
      step = Step.DONE;
      return request.withEdges() ? new ReadItem.LastRevision(window.lastRevision()) : next();
    }
    LoggedEvent event = window.get(next);
    left--;
    next = request.forwards() ? window.nextVisible(next + 1) : window.previousVisible(next - 1);
    return request.resolveLinks() ? links.resolve(event) : new ReadItem.Event(event, null);
  }
}
