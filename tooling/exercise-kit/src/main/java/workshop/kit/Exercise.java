package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the one test class that grades an exercise. Its tests are plain {@code @Test} methods whose
 * names are sentences.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith({TodoIsTheReason.class, Patience.class})
public @interface Exercise {
  /** Module and number, {@code "2.1"}: the same in briefs, hints, commands and reports. */
  String id();

  /** A few words, as in the heading of the brief. */
  String title();

  /** Granted when all tests of the exercise pass. */
  int points();

  /** How long a learner takes. */
  int minutes();

  Track track();
}
