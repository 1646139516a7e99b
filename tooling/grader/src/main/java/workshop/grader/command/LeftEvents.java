package workshop.grader.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import workshop.grader.report.StreamEvent;

/** What a check leaves behind in its embedded stores, one for each module: a last look at each. */
final class LeftEvents {
  private final List<StreamEvent> events = new ArrayList<>();
  private boolean anyStore;

  /** Reads one that is about to be stopped. */
  void take(String connectionString) {
    anyStore = true;
    try (StreamReader reader = new StreamReader(connectionString)) {
      events.addAll(reader.all());
    } catch (Problem unreadable) {
      // The verdicts stand all the same, and are worth more than what can be looked at.
      return;
    }
  }

  /** Keeps them for {@code ./workshop stream}; what lies there stays, if no store was needed. */
  void keep(KeptStreams streams) throws IOException {
    if (anyStore) {
      streams.keep(events);
    }
  }
}
