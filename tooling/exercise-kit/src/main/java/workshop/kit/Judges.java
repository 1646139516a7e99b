package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a graded test: the regions that a failure may speak of, where no line of the learner's is in
 * the stack trace and the names in the test do not tell. The proof of the course says which tests
 * need it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Judges {
  /**
   * Id and sentence, as the region's marker has them. Of several nobody knows which one is wrong,
   * so all are shown. None at all stands for any: then no place is shown.
   */
  String[] value();
}
