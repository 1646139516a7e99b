package shop.orders.readmodel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database whose n-th JDBC call does not happen: either the program is stopped just before it, or
 * the call fails and the program goes on.
 */
final class FaultyDatabase {

  /** The program is no more: nothing that it still tries reaches the database. */
  static final class ProgramStopped extends Error {
    ProgramStopped() {
      super("the program was stopped", null, false, false);
    }
  }

  private final DataSource real;
  private final int faultyCall;
  private final boolean stops;
  private final List<Connection> opened = new ArrayList<>();
  private int calls;
  private String happenedAt;

  private FaultyDatabase(DataSource real, int faultyCall, boolean stops) {
    this.real = real;
    this.faultyCall = faultyCall;
    this.stops = stops;
  }

  /** The program is stopped just before its n-th call, counted from 1. */
  static FaultyDatabase stoppedAt(int n, DataSource real) {
    return new FaultyDatabase(real, n, true);
  }

  /** The n-th call fails, those after it do not. */
  static FaultyDatabase failingAt(int n, DataSource real) {
    return new FaultyDatabase(real, n, false);
  }

  /** Nothing happens, but connections are counted. */
  static FaultyDatabase sound(DataSource real) {
    return new FaultyDatabase(real, 0, false);
  }

  DataSource dataSource() {
    return proxy(DataSource.class, real);
  }

  /** {@code "call 17, Connection.commit"}; empty when there were fewer calls. */
  Optional<String> happenedAt() {
    return Optional.ofNullable(happenedAt);
  }

  int openConnections() throws SQLException {
    int open = 0;
    for (Connection connection : opened) {
      open += connection.isClosed() ? 0 : 1;
    }
    return open;
  }

  /** What the operating system does with the connections of a program that is no more. */
  void cutConnections() throws SQLException {
    for (Connection connection : opened) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    }
  }

  private <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null ? getClass().getClassLoader() : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(type, target, method, arguments)));
  }

  private Object call(Class<?> type, Object target, Method method, Object[] arguments)
      throws Throwable {
    if (method.getDeclaringClass() != Object.class) {
      count(type.getSimpleName() + "." + method.getName());
    }
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (result instanceof Connection connection && type == DataSource.class) {
      opened.add(connection);
    }
    boolean isJdbc = result != null && method.getReturnType().getName().startsWith("java.sql.");
    return isJdbc && method.getReturnType().isInterface()
        ? proxy(method.getReturnType(), result)
        : result;
  }

  private void count(String call) throws SQLException {
    calls++;
    if (stops && happenedAt != null) {
      throw new ProgramStopped();
    }
    if (calls == faultyCall) {
      happenedAt = "call " + calls + ", " + call;
      if (stops) {
        throw new ProgramStopped();
      }
      throw new SQLException("the database did not answer");
    }
  }
}
