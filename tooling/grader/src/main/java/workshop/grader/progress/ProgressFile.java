package workshop.grader.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Where {@link Progress} is kept: {@code .workshop/state.json}. */
public final class ProgressFile {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .configure(SerializationFeature.INDENT_OUTPUT, true);

  private final Path file;

  /** The progress kept in a file, which need not exist yet. */
  public ProgressFile(Path file) {
    this.file = file;
  }

  /** The file cannot be understood: somebody, or a full disk, has damaged it. */
  public static final class Damaged extends IOException {
    Damaged(Path file) {
      super(file + " is damaged");
    }
  }

  /**
   * What is remembered; {@link Progress#NONE} when there is no file.
   *
   * @throws Damaged when there is one that cannot be understood
   */
  public Progress read() throws IOException {
    if (!Files.exists(file)) {
      return Progress.NONE;
    }
    try {
      Progress read = JSON.readValue(file.toFile(), Progress.class);
      if (read == null) {
        throw new Damaged(file);
      }
      return read;
    } catch (JsonProcessingException notOurs) {
      throw new Damaged(file);
    }
  }

  /** Reads, changes and writes. */
  public Progress update(UnaryOperator<Progress> change) throws IOException {
    Progress changed = change.apply(read());
    AtomicFile.write(file, JSON.writeValueAsString(changed) + "\n");
    return changed;
  }
}
