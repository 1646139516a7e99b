// does: writes its own SQL for the checkpoint: looks whether there is one, then inserts or updates
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        remember(connection, position);
        connection.commit();
      } catch (Throwable e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void remember(Connection connection, Position position) throws SQLException {
    boolean known;
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("select 1 from checkpoint where view_name = 'revenue'")) {
      known = row.next();
    }
    String sql =
        known
            ? "update checkpoint set commit_position = ?, prepare_position = ?"
                + " where view_name = 'revenue'"
            : "insert into checkpoint (commit_position, prepare_position, view_name)"
                + " values (?, ?, 'revenue')";
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setLong(1, position.getCommitUnsigned());
      write.setLong(2, position.getPrepareUnsigned());
      write.addBatch();
      write.executeBatch();
    }
  }

  {
    // endregion
