package workshop.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class JdbcProxyTest {
  private static final String PAY = "update account set balance = balance + ? where owner = ?";

  private final SQLiteDataSource database = new SQLiteDataSource();
  private final JdbcProxy proxy = JdbcProxy.inFrontOf(database);

  @BeforeEach
  void openTwoAccounts(@TempDir Path folder) throws SQLException {
    database.setUrl("jdbc:sqlite:" + folder.resolve("bank.db"));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table account (owner text primary key, balance integer)");
      statement.execute("insert into account values ('anna', 10), ('ben', 0)");
    }
  }

  @Test
  void without_a_fault_nothing_is_changed_and_all_is_counted() throws SQLException {
    transfer();

    assertThat(balances()).containsExactly(7, 3);
    assertThat(proxy.calls())
        .containsExactly(
            "getConnection",
            "setAutoCommit(false)",
            "prepareStatement: " + PAY,
            "executeUpdate: " + PAY,
            "executeUpdate: " + PAY,
            "commit");
    assertThat(proxy.openConnections()).isZero();
    assertThat(proxy.openTransactions()).isZero();
  }

  @Test
  void a_crash_before_any_call_leaves_all_or_nothing_of_a_transaction() throws SQLException {
    for (int call = 1; call <= 6; call++) {
      proxy.crashBefore(call);

      assertThatThrownBy(this::transfer).isInstanceOf(ProcessCrashed.class);
      assertThat(proxy.calls()).hasSize(call);
      assertThat(balances()).containsExactly(10, 0);
      proxy.restart();
    }
  }

  @Test
  void a_crash_after_the_commit_leaves_what_was_committed() throws SQLException {
    proxy.crashAfter(6);

    assertThatThrownBy(this::transfer)
        .isInstanceOf(ProcessCrashed.class)
        .hasMessage("The process ended at commit");
    assertThat(balances()).containsExactly(7, 3);
  }

  @Test
  void a_crash_after_an_update_without_a_transaction_leaves_half() throws SQLException {
    proxy.crashAfter(3);

    assertThatThrownBy(this::transferCarelessly).isInstanceOf(ProcessCrashed.class);
    assertThat(balances()).containsExactly(7, 0);
  }

  @Test
  void a_dead_process_does_nothing_any_more() throws SQLException {
    Connection connection = proxy.dataSource().getConnection();
    connection.setAutoCommit(false);
    PreparedStatement pay = connection.prepareStatement(PAY);
    proxy.crashBefore(1);

    assertThatThrownBy(() -> pay(pay, -3, "anna")).isInstanceOf(ProcessCrashed.class);
    assertThatThrownBy(connection::commit).isInstanceOf(ProcessCrashed.class);
    assertThatThrownBy(connection::createStatement).isInstanceOf(ProcessCrashed.class);
    assertThatThrownBy(() -> proxy.dataSource().getConnection()).isInstanceOf(ProcessCrashed.class);
    connection.close();

    assertThat(balances()).containsExactly(10, 0);
  }

  @Test
  void a_new_process_works_again_and_counts_from_one() throws SQLException {
    proxy.crashBefore(4);
    assertThatThrownBy(this::transfer).isInstanceOf(ProcessCrashed.class);

    proxy.restart();
    transfer();

    assertThat(balances()).containsExactly(7, 3);
    assertThat(proxy.calls()).hasSize(6);
  }

  @Test
  void one_call_fails_and_life_goes_on() throws SQLException {
    proxy.failAt(5);

    assertThatThrownBy(this::transfer)
        .isInstanceOf(SQLException.class)
        .hasMessage("The connection broke at executeUpdate: " + PAY);
    assertThat(balances()).containsExactly(10, 0);

    transfer();
    assertThat(balances()).containsExactly(7, 3);
  }

  @Test
  void several_calls_in_a_row_fail() throws SQLException {
    proxy.failAt(1, 2);

    assertThatThrownBy(this::transfer).hasMessage("The connection broke at getConnection");
    assertThatThrownBy(this::transfer).hasMessage("The connection broke at getConnection");
    transfer();

    assertThat(balances()).containsExactly(7, 3);
  }

  @Test
  void a_call_fails_with_an_unchecked_exception() throws SQLException {
    proxy.failUncheckedAt(5);

    assertThatThrownBy(this::transfer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The pool gave up at executeUpdate: " + PAY);
    proxy.failAt(1);
    assertThatThrownBy(this::transfer).isInstanceOf(SQLException.class);
    assertThat(balances()).containsExactly(10, 0);
  }

  @Test
  void a_call_takes_effect_and_its_answer_is_lost() throws SQLException {
    proxy.failAfter(6);

    assertThatThrownBy(this::transfer).hasMessage("The connection broke at commit");
    assertThat(balances()).containsExactly(7, 3);

    transfer();
    assertThat(balances()).containsExactly(4, 6);
  }

  @Test
  void what_a_finally_commits_after_a_failed_call_is_stored() throws SQLException {
    proxy.failAt(5);

    assertThatThrownBy(
            () -> {
              Connection connection = proxy.dataSource().getConnection();
              connection.setAutoCommit(false);
              try (connection;
                  PreparedStatement pay = connection.prepareStatement(PAY)) {
                pay(pay, -3, "anna");
                try {
                  pay(pay, 3, "ben");
                } finally {
                  connection.commit();
                }
              }
            })
        .isInstanceOf(SQLException.class);

    assertThat(balances()).containsExactly(7, 0);
  }

  @Test
  void knows_of_open_connections_and_transactions() throws SQLException {
    Connection connection = proxy.dataSource().getConnection();
    assertThat(proxy.openConnections()).isEqualTo(1);
    assertThat(proxy.openTransactions()).isZero();

    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update account set balance = 0");
      assertThat(proxy.openTransactions()).isEqualTo(1);
      assertThat(statement.getConnection()).isSameAs(connection);
    }
    connection.rollback();
    assertThat(proxy.openTransactions()).isZero();

    connection.close();
    assertThat(proxy.openConnections()).isZero();
    assertThat(balances()).containsExactly(10, 0);
  }

  @Test
  void a_new_process_finds_nothing_open() throws SQLException {
    Connection connection = proxy.dataSource().getConnection();
    connection.setAutoCommit(false);
    connection.createStatement().executeUpdate("update account set balance = 0");

    proxy.restart();

    assertThat(proxy.openConnections()).isZero();
    assertThat(balances()).containsExactly(10, 0);
  }

  private void transfer() throws SQLException {
    try (Connection connection = proxy.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement pay = connection.prepareStatement(PAY)) {
        pay(pay, -3, "anna");
        pay(pay, 3, "ben");
      }
      connection.commit();
    }
  }

  private void transferCarelessly() throws SQLException {
    try (Connection connection = proxy.dataSource().getConnection();
        PreparedStatement pay = connection.prepareStatement(PAY)) {
      pay(pay, -3, "anna");
      pay(pay, 3, "ben");
    }
  }

  private static void pay(PreparedStatement pay, int amount, String owner) throws SQLException {
    pay.setInt(1, amount);
    pay.setString(2, owner);
    pay.executeUpdate();
  }

  private List<Integer> balances() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select balance from account order by owner")) {
      rows.next();
      int anna = rows.getInt(1);
      rows.next();
      return List.of(anna, rows.getInt(1));
    }
  }
}
