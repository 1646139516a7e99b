package workshop.grader.worker;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A test that asks nothing: what a worker does before the first exercise arrives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class Rehearsal {
  @Test
  void nothing_is_asked() {}
}
