package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shop.orders.projection.Delivery;

/** Versions of a list of events, in SQL. */
final class SqlShelf implements Shelf {
  private final DataSource database;
  private String broken = "";

  SqlShelf(DataSource database) {
    this.database = database;
    update("create table entry (version varchar(20), position bigint, text varchar(200))");
    update("create table live (version varchar(20))");
    update("insert into live (version) values ('v1')");
  }

  @Override
  public View live() {
    return new Version(liveName());
  }

  @Override
  public View create(String version) {
    if (version.equals(liveName())) {
      throw new IllegalStateException("Readers see " + version + ": it cannot be created again.");
    }
    Version created = new Version(version);
    clear(created);
    return created;
  }

  @Override
  public void makeLive(String version) {
    update("update live set version = ?", version);
  }

  @Override
  public void clear(View view) {
    update("delete from entry where version = ?", ((Version) view).name);
  }

  /** From now on this version throws when this event comes to it. */
  void makeUnableToTake(String version, String text) {
    broken = version + " " + text;
  }

  /** The version that readers see. */
  String liveName() {
    return query("select version from live").getFirst();
  }

  /** What readers see: {@code "OrderCreated 7f3a"} for each event, in order. */
  List<String> seenByReaders() {
    return query(
        "select text from entry where version = (select version from live) order by position");
  }

  /** How many events a version holds. */
  int entriesOf(String version) {
    return query("select text from entry where version = '" + version + "'").size();
  }

  private void update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  private List<String> query(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  /** One event is one row: the last one is the checkpoint. */
  private final class Version implements View {
    private final String name;

    Version(String name) {
      this.name = name;
    }

    @Override
    public Optional<Position> checkpoint() {
      return query("select max(position) from entry where version = '" + name + "'").stream()
          .filter(max -> max != null)
          .map(max -> new Position(Long.parseLong(max), Long.parseLong(max)))
          .findFirst();
    }

    @Override
    public void handle(Delivery delivery, Position position) {
      String text = RecordingView.inShort(delivery);
      if (broken.equals(name + " " + text)) {
        throw new IllegalStateException(name + " cannot take " + text);
      }
      update(
          "insert into entry (version, position, text) values (?, ?, ?)",
          name,
          position.getCommitUnsigned(),
          text);
    }
  }
}
