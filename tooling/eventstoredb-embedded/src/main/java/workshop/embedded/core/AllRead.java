package workshop.embedded.core;

/** A finished look at {@code $all}, forwards or backwards. */
final class AllRead implements Source {
  private final Log log;
  private final AllReadRequest request;
  private final Links links;
  private int next;
  private int end;
  private long left;
  private boolean started;

  AllRead(StoreCore store, AllReadRequest request) {
    this.log = store.log();
    this.request = request;
    this.links = new Links(store);
    this.left = request.count();
  }

  @Override
  public ReadItem next() {
    if (!started) {
      start();
    }
    while (left > 0 && next >= 0 && next < end) {
      LoggedEvent event = log.get(next);
      next += request.forwards() ? 1 : -1;
      if (request.filter().accepts(event)) {
        left--;
        return request.resolveLinks() ? links.resolve(event) : new ReadItem.Event(event, null);
      }
    }
    return new ReadItem.End();
  }

  /** Forwards takes the record at the position with it, backwards starts before it. */
  private void start() {
    started = true;
    if (request.count() == 0) {
      throw new StoreError.Unhandled("There is nothing to read: the count is 0.");
    }
    end = log.size();
    Position from = request.from();
    if (from.commit() < 0) {
      next = request.forwards() ? end : end - 1;
      return;
    }
    if (!log.isBoundary(from.commit())) {
      String kind = request.filter().takesAll() ? "ReadAllResult" : "FilteredReadAllResult";
      throw new StoreError.UnexpectedResult(kind, "InvalidPosition");
    }
    int at = log.indexOf(from.commit());
    next = request.forwards() ? at : at - 1;
  }
}
