package workshop.embedded.core;

/**
 * One page of a stream, forwards, cut as the real server's reader cuts it. A client is told where a
 * page of nothing leads to, so that empty pages show.
 *
 * @param first the first revision on it
 * @param end the revision behind the last one on it
 * @param next where the next page begins
 * @param last whether there is nothing behind it
 */
record StreamPage(long first, long end, long next, boolean last) {
  boolean isEmpty() {
    return first >= end;
  }

  private static StreamPage empty(long next, boolean last) {
    return new StreamPage(next, next, next, last);
  }

  static StreamPage read(StreamWindow window, long from, int size) {
    long last = window.lastRevision();
    long bottom = from > Long.MAX_VALUE - size ? Long.MAX_VALUE : from + size - 1;
    if (bottom < window.firstAllowed()) {
      return empty(window.firstAllowed(), false);
    }
    long start = Math.max(from, window.firstAllowed());
    if (start > last) {
      return empty(last + 1, true);
    }
    long top = Math.min(bottom, last);
    long first = newestRun(window, start, top);
    if (first <= top) {
      return new StreamPage(first, top + 1, top + 1, bottom >= last);
    }
    return window.isFresh(last) ? empty(search(window, top, size), false) : empty(last + 1, true);
  }

  /** Where the events begin that are young enough, up to the top one; behind it if it is not. */
  private static long newestRun(StreamWindow window, long start, long top) {
    long revision = top;
    while (revision >= start && window.isFresh(revision)) {
      revision--;
    }
    return revision + 1;
  }

  /** A page of events that are too old is behind us: halves what is left until one is not. */
  private static long search(StreamWindow window, long from, int size) {
    long low = from;
    long high = window.lastRevision();
    long next = high;
    while (low <= high) {
      long middle = low + (high - low) / 2;
      long top = Math.min(middle + size - 1, window.lastRevision());
      if (window.isFresh(middle)) {
        next = middle;
        high = middle - 1;
      } else if (window.isFresh(top)) {
        return newestRun(window, middle, top);
      } else {
        next = top + 1;
        low = top + 1;
      }
    }
    return next;
  }
}
