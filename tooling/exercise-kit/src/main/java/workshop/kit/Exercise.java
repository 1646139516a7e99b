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
 * names are sentences. Title, minutes, points and track stand in the brief.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith({TodoIsTheReason.class, Awkward.class, LessonParameter.class})
public @interface Exercise {
  /** Module and number, {@code "2.1"}: the same in briefs, hints, commands and reports. */
  String value();
}
