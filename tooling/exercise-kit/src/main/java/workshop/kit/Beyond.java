package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * On a graded test that asks for more than its exercise: it is not needed to pass, costs no points,
 * and {@code ./workshop check} runs it once the required tests are green. {@code mvn test} runs it
 * with {@code -Dworkshop.beyond=true} only, an IDE on a click.
 */
@Tag("beyond")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Beyond {}
