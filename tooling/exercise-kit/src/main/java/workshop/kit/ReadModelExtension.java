package workshop.kit;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workshop.kit.sql.FreshDatabase;

/** See {@link ReadModel}. */
final class ReadModelExtension implements BeforeEachCallback, ParameterResolver {
  private static final Namespace HERE = Namespace.create(ReadModelExtension.class);

  /** What a constructor asks for belongs to its test, as what the methods ask for does. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Even if nobody asks: a database that cannot be had fails the test in one sentence. */
  @Override
  public void beforeEach(ExtensionContext test) {
    databaseOf(test);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == DataSource.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return databaseOf(test).dataSource();
  }

  private static FreshDatabase databaseOf(ExtensionContext test) {
    return test.getStore(HERE)
        .computeIfAbsent("database", key -> FreshDatabase.ofThisJvm(), FreshDatabase.class);
  }
}
