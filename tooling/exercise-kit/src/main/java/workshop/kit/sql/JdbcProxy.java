package workshop.kit.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Stands between code and its database, and ends the process, or breaks one call, where the test
 * says.
 *
 * <p>Numbered from 1 are the calls that a database notices: taking a connection, {@code
 * setAutoCommit}, preparing, executing, {@code commit} and {@code rollback}. A dry run tells how
 * many there are, so that a test can try every one of them:
 *
 * <pre>{@code
 * int calls = dryRun.calls().size();
 * for (int call = 1; call <= calls; call++) {
 *   proxy.crashBefore(call);
 *   ...
 *   proxy.restart();
 * }
 * }</pre>
 */
public final class JdbcProxy {
  private static final Set<String> COUNTED_OF_CONNECTION =
      Set.of("setAutoCommit", "commit", "rollback");

  private final DataSource database;
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** Whether each has a transaction that is neither committed nor rolled back. */
  private final Map<Connection, Boolean> openConnections = new ConcurrentHashMap<>();

  private volatile int crashBefore;
  private volatile int crashAfter;
  private volatile int failAt;
  private volatile int failAfter;
  private volatile int failuresInARow;
  private volatile Function<String, Throwable> failure = JdbcProxy::broken;
  private volatile String crashedAt;

  private JdbcProxy(DataSource database) {
    this.database = database;
  }

  public static JdbcProxy inFrontOf(DataSource database) {
    return new JdbcProxy(database);
  }

  /** What the code under test is given. */
  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection")
                ? counted("getConnection", () -> open(method, arguments))
                : invoke(database, method, arguments));
  }

  /** The process ends before the n-th call from now; the database sees no more of it. */
  public void crashBefore(int call) {
    crashBefore = calls.size() + call;
  }

  /** The process ends when the n-th call from now has been done. */
  public void crashAfter(int call) {
    crashAfter = calls.size() + call;
  }

  /** The n-th call from now fails with an {@link SQLException}, and does nothing; life goes on. */
  public void failAt(int call) {
    failAt(call, 1);
  }

  /** Like {@link #failAt(int)}, and so many calls in a row, that one included. */
  public void failAt(int call, int inARow) {
    failAt = calls.size() + call;
    failuresInARow = inARow;
    failure = JdbcProxy::broken;
  }

  /** Like {@link #failAt(int)}, with an unchecked exception, as pools and agents throw them. */
  public void failUncheckedAt(int call) {
    failAt(call);
    failure = at -> new IllegalStateException("The pool gave up at " + at);
  }

  /**
   * The n-th call from now takes effect, but its answer is lost: the caller gets an {@link
   * SQLException}.
   */
  public void failAfter(int call) {
    failAfter = calls.size() + call;
  }

  /** A new process: nothing is planned, nothing was counted, the old one's connections are gone. */
  public void restart() {
    abandonConnections();
    crashedAt = null;
    crashBefore = 0;
    crashAfter = 0;
    failAt = 0;
    failAfter = 0;
    calls.clear();
  }

  /** The calls so far, as people read them: {@code "executeUpdate: insert into …"}. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** How many connections were taken and not closed. */
  public int openConnections() {
    return openConnections.size();
  }

  /** How many transactions were begun and neither committed nor rolled back. */
  public int openTransactions() {
    return (int) openConnections.values().stream().filter(open -> open).count();
  }

  private Connection open(Method method, Object[] arguments) throws Throwable {
    Connection real = (Connection) invoke(database, method, arguments);
    openConnections.put(real, false);
    return connection(real);
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          String name = method.getName();
          if (COUNTED_OF_CONNECTION.contains(name)) {
            String shown = arguments == null ? name : name + "(" + arguments[0] + ")";
            Object result = counted(shown, () -> invoke(real, method, arguments));
            openConnections.replace(real, false);
            return result;
          }
          if (name.startsWith("prepare")) {
            String sql = (String) arguments[0];
            return counted(
                name + ": " + sql,
                () -> statement(self, real, invoke(real, method, arguments), sql));
          }
          if (name.equals("createStatement")) {
            aliveOrThrow();
            return statement(self, real, invoke(real, method, arguments), "");
          }
          if (name.equals("close") && crashedAt == null) {
            openConnections.remove(real);
          }
          return invoke(real, method, arguments);
        });
  }

  private Object statement(Object connection, Connection real, Object statement, String prepared) {
    Class<?> type =
        switch (statement) {
          case CallableStatement callable -> CallableStatement.class;
          case PreparedStatement preparedStatement -> PreparedStatement.class;
          default -> Statement.class;
        };
    return proxy(
        type,
        (self, method, arguments) -> {
          String name = method.getName();
          if (name.equals("getConnection")) {
            return connection;
          }
          if (!name.startsWith("execute")) {
            return invoke(statement, method, arguments);
          }
          String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
          return counted(
              name + ": " + sql,
              () -> {
                Object result = invoke(statement, method, arguments);
                openConnections.replace(real, !real.getAutoCommit());
                return result;
              });
        });
  }

  private <T> T counted(String call, Doing<T> doing) throws Throwable {
    aliveOrThrow();
    int number = note(call);
    if (number == crashBefore) {
      throw crash(call);
    }
    if (failAt > 0 && number >= failAt && number < failAt + failuresInARow) {
      throw failure.apply(call);
    }
    T result = doing.run();
    if (number == crashAfter) {
      throw crash(call);
    }
    if (number == failAfter) {
      throw broken(call);
    }
    return result;
  }

  private static Throwable broken(String call) {
    return new SQLException("The connection broke at " + call, "08006");
  }

  private synchronized int note(String call) {
    calls.add(call);
    return calls.size();
  }

  private void aliveOrThrow() {
    if (crashedAt != null) {
      throw new ProcessCrashed(crashedAt);
    }
  }

  private ProcessCrashed crash(String call) {
    crashedAt = call;
    abandonConnections();
    return new ProcessCrashed(call);
  }

  /** What a database does when a client is gone. */
  private void abandonConnections() {
    List<Connection> abandoned = List.copyOf(openConnections.keySet());
    openConnections.clear();
    for (Connection connection : abandoned) {
      try (connection) {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
          connection.rollback();
        }
      } catch (SQLException gone) {
        throw new IllegalStateException("A connection could not be given up", gone);
      }
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException wrapper) {
      throw wrapper.getCause();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(JdbcProxy.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private interface Doing<T> {
    T run() throws Throwable;
  }
}
