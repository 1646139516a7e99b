package workshop.grader.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workshop.grader.progress.AtomicFile;
import workshop.grader.report.StreamEvent;

/**
 * What the last check left in the embedded store. The store is gone with the check; the events are
 * kept beside the learner's marks, so that they can be looked at.
 */
record KeptStreams(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static KeptStreams of(Workspace workspace) {
    return new KeptStreams(workspace.state().resolve("streams.jsonl"));
  }

  void keep(List<StreamEvent> events) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (StreamEvent event : events) {
      lines.append(JSON.writeValueAsString(event)).append('\n');
    }
    AtomicFile.write(file, lines.toString());
  }

  /** Nothing when no check has talked to the store yet. */
  List<StreamEvent> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<StreamEvent> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      events.add(JSON.readValue(line, StreamEvent.class));
    }
    return events;
  }
}
