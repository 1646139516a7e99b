package workshop.embedded.core;

/** A finished look at one stream, forwards or backwards. */
final class StreamRead implements Source {
  /** How many revisions the real server looks at together. */
  private static final int PAGE = 32;

  private enum Step {
    START,
    FORWARDS,
    BACKWARDS,
    DONE
  }

  private final StoreCore store;
  private final StreamReadRequest request;
  private final Links links;
  private StreamWindow window;
  private Step step = Step.START;
  private StreamPage page;
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
      case FORWARDS -> forwards();
      case BACKWARDS -> backwards();
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
    if (request.forwards()) {
      step = Step.FORWARDS;
      return page(request.from());
    }
    step = Step.BACKWARDS;
    boolean atEnd = request.from() == StreamReadRequest.END;
    next = window.previousVisible(atEnd ? window.lastRevision() : request.from());
    return backwards();
  }

  /** Turns to a page. As long as there was nothing to read, tells where an empty one leads to. */
  private ReadItem page(long from) {
    page = StreamPage.read(window, from, (int) Math.min(PAGE, request.count()));
    next = page.first();
    boolean nothingYet = page.isEmpty() && left == request.count();
    return request.withEdges() && nothingYet && page.next() != from
        ? new ReadItem.FirstRevision(page.next())
        : forwards();
  }

  private ReadItem forwards() {
    if (left > 0 && next < page.end()) {
      left--;
      return event(next++);
    }
    return left == 0 || page.last() ? end() : page(page.next());
  }

  private ReadItem backwards() {
    if (left == 0 || next < 0) {
      return end();
    }
    left--;
    long revision = next;
    next = window.previousVisible(revision - 1);
    return event(revision);
  }

  private ReadItem event(long revision) {
    LoggedEvent event = window.get(revision);
    return request.resolveLinks() ? links.resolve(event) : new ReadItem.Event(event, null);
  }

  private ReadItem end() {
    step = Step.DONE;
    return request.withEdges() ? new ReadItem.LastRevision(window.lastRevision()) : next();
  }
}
