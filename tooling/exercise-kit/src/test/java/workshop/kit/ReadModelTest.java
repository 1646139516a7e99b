package workshop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.kit.sql.RawSql;
import workshop.kit.store.StoreUnavailable;

@ReadModel
class ReadModelTest {
  private static final String PROPERTY = "workshop.readmodel.jdbc";

  private final DataSource database;
  private final RawSql sql;

  ReadModelTest(DataSource database) {
    this.database = database;
    this.sql = new RawSql(database);
  }

  @BeforeEach
  void createTheOneTable() {
    sql.run("create table total (day varchar(10) primary key, amount varchar(20))");
  }

  @Test
  void every_test_has_an_empty_database() {
    sql.run("insert into total values ('monday', '120.00')");

    assertThat(sql.rows("select amount from total").toString()).isEqualTo("[[120.00]]");
  }

  @Test
  void every_test_has_one_of_its_own() {
    sql.run("insert into total values ('monday', null)");

    assertThat(sql.rows("select day, amount from total").toString()).isEqualTo("[[monday, null]]");
  }

  @Test
  void all_that_ask_within_a_test_get_the_same(DataSource again) {
    assertThat(again).isSameAs(database);
  }

  @Test
  void one_connection_reads_while_another_has_not_committed_yet() throws SQLException {
    try (Connection writer = database.getConnection();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.executeUpdate("insert into total values ('monday', '120.00')");

      assertThat(sql.rows("select * from total")).isEmpty();
      writer.commit();
      assertThat(sql.rows("select * from total")).hasSize(1);
    }
  }

  @Test
  void a_query_that_is_refused_says_why() {
    assertThatThrownBy(() -> sql.rows("select * from nothing"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("The database refuses \"select * from nothing\": ");
    assertThatThrownBy(() -> sql.run("drop table nothing")).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_database_that_cannot_be_had_fails_the_test_in_one_sentence() {
    assertThat(failureWith("jdbc:postgresql://127.0.0.1:1/readmodels"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("docker compose --profile readmodels up -d")
        .hasNoCause();
    assertThat(failureWith("jdbc:other:"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "-Dworkshop.readmodel.jdbc must begin with jdbc:postgresql:, or be unset for SQLite.");
  }

  private static Throwable failureWith(String url) {
    String before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, url);
    try {
      return Runs.of(NeedsADatabase.class).failure("needs it");
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }

  @ReadModel
  static class NeedsADatabase {
    @Test
    void needs_it() {}
  }
}
