package workshop.grader.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Drains what a worker prints, so that it never blocks, and keeps a little of it. */
final class Output {
  private static final int MOST = 20_000;

  private final StringBuilder kept = new StringBuilder();
  private long dropped;
  private String endMark = "";
  private String tail = "";
  private boolean ended;

  /** Reads until the worker has gone, on a thread of its own. */
  void drain(InputStream stream) {
    Thread thread =
        new Thread(
            () -> {
              byte[] buffer = new byte[8192];
              try {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                  accept(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
              } catch (IOException workerHasGone) {
                return;
              } finally {
                end();
              }
            },
            "workshop-output");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized void accept(String text) {
    int room = Math.min(MOST - kept.length(), text.length());
    kept.append(text, 0, room);
    dropped += text.length() - room;
    tail = (tail + text);
    tail = tail.substring(Math.max(0, tail.length() - 200));
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Starts a new record. Its end will be a line with this mark. */
  synchronized void begin(String mark) {
    kept.setLength(0);
    dropped = 0;
    tail = "";
    endMark = mark;
  }

  /** What was printed since, once the mark has come, the worker has gone, or the wait is over. */
  synchronized String take(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (!ended && !hasEndMark()) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          break;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int mark = hasEndMark() ? kept.indexOf(endMark) : -1;
    if (mark >= 0) {
      kept.setLength(mark);
    }
    String text = kept.toString().stripTrailing();
    return dropped > 1000 ? text + "\n… and " + dropped + " more characters" : text;
  }

  // Before the first record there is none.
  private boolean hasEndMark() {
    return !endMark.isEmpty() && tail.contains(endMark);
  }
}
