package workshop.kit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database as it lies there, past the learner's code. */
public final class RawSql {
  private final DataSource database;

  public RawSql(DataSource database) {
    this.database = database;
  }

  /**
   * The rows of a query, each column as text or null.
   *
   * @throws AssertionError when the database refuses the query
   */
  public List<List<String>> rows(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException refused) {
      throw new AssertionError(
          "The database refuses \"" + query + "\": " + refused.getMessage(), refused);
    }
  }

  /**
   * Changes something, as another program would.
   *
   * @throws AssertionError when the database refuses it
   */
  public void run(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new AssertionError(
          "The database refuses \"" + sql + "\": " + refused.getMessage(), refused);
    }
  }

  private static List<String> row(ResultSet result) throws SQLException {
    List<String> row = new ArrayList<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.add(result.getString(column));
    }
    return row;
  }
}
