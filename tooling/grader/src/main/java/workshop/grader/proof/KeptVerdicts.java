package workshop.grader.proof;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import workshop.grader.progress.AtomicFile;
import workshop.grader.verdict.ExerciseVerdict;

/**
 * What was proved before, a file for each trial. A verdict counts for as long as nothing changes
 * that it depends on; where nothing can be read or written, nothing is kept.
 *
 * @param folder empty when nothing is to be kept
 */
record KeptVerdicts(Optional<Path> folder) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * As it lies on the disk.
   *
   * @param depends names all that the verdict depends on
   */
  private record Kept(String depends, ExerciseVerdict verdict) {}

  Optional<ExerciseVerdict> of(Trial trial, String depends) {
    if (folder.isEmpty() || !Files.exists(file(trial))) {
      return Optional.empty();
    }
    try {
      Kept kept = JSON.readValue(file(trial).toFile(), Kept.class);
      return Optional.of(kept.verdict()).filter(verdict -> kept.depends().equals(depends));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  void keep(Trial trial, String depends, ExerciseVerdict verdict) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      AtomicFile.write(file(trial), JSON.writeValueAsString(new Kept(depends, verdict)));
    } catch (IOException notKept) {
      file(trial).toFile().delete();
    }
  }

  private Path file(Trial trial) {
    return folder.orElseThrow().resolve(trial.name().replace(' ', '-') + ".json");
  }
}
