package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class an empty SQL database, as a {@link javax.sql.DataSource} that
 * constructors and methods may ask for. All that ask within one test get the same.
 *
 * <p>It is SQLite in a temporary file; or, where {@code WORKSHOP_READMODEL_JDBC} or {@code
 * -Dworkshop.readmodel.jdbc} names a PostgreSQL ({@code jdbc:postgresql://…}), a schema of its own
 * there. The tests are the same for both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ReadModelExtension.class)
public @interface ReadModel {}
