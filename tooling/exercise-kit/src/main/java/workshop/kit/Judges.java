package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a graded test: the region that a failure speaks of, where no line of the learner's is in the
 * stack trace and the names in the test do not tell. The proof of the course says which tests need
 * it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Judges {
  /**
   * Id and sentence, as the region's marker has them. Of several nobody knows which one is wrong,
   * so no line is shown; none at all stands for any.
   */
  String[] value();
}
