package shop.orders.readmodel;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database as some drivers show it: {@code close} commits an open transaction. JDBC leaves that
 * to each driver; those of SQLite and PostgreSQL roll back.
 */
final class CommitsAtClose {
  private CommitsAtClose() {}

  static DataSource of(DataSource database) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = invoke(database, method, arguments);
          return result instanceof Connection connection ? of(connection) : result;
        });
  }

  private static Connection of(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            commitIfOpen(connection);
          }
          return invoke(connection, method, arguments);
        });
  }

  private static void commitIfOpen(Connection connection) throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException wrapper) {
      throw wrapper.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CommitsAtClose.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
