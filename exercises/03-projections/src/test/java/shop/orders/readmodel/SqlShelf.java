package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import shop.orders.projection.Delivery;

/** Versions of a list of events, in SQL. */
final class SqlShelf implements Shelf {
  private static final String ENTRIES =
      """
      create table entry (version varchar(20), position bigint, text varchar(200))\
      """;
  private static final String LIVE =
      """
      create table live (version varchar(20))\
      """;
  private static final String FIRST =
      """
      insert into live (version) values (?)\
      """;
  private static final String SWITCH =
      """
      update live set version = ?\
      """;
  private static final String CLEAR =
      """
      delete from entry where version = ?\
      """;
  private static final String ADD =
      """
      insert into entry (version, position, text) values (?, ?, ?)\
      """;
  private static final String LIVE_NAME =
      """
      select version from live\
      """;
  private static final String ROWS =
      """
      select text from entry where version = ? order by position\
      """;
  private static final String LAST =
      """
      select max(position) from entry where version = ?\
      """;

  private final DataSource database;
  private String brokenVersion = "";
  private String poison = "";

  SqlShelf(DataSource database) {
    this.database = database;
    update(ENTRIES);
    update(LIVE);
    update(FIRST, "v1");
  }

  @Override
  public View live() {
    return new Version(liveName());
  }

  @Override
  public View create(String version) {
    if (version.equals(liveName())) {
      throw new IllegalStateException("%s is live".formatted(version));
    }
    Version created = new Version(version);
    clear(created);
    return created;
  }

  @Override
  public void makeLive(String version) {
    update(SWITCH, version);
  }

  @Override
  public void clear(View view) {
    update(CLEAR, ((Version) view).name);
  }

  /** From now on this version throws when this event comes to it. */
  void makeUnableToTake(String version, String text) {
    brokenVersion = version;
    poison = text;
  }

  /** What readers see: {@code "OrderCreated A-7f3a"} for each event, in order. */
  Shown shown() {
    String version = liveName();
    return new Shown(version, query(ROWS, version));
  }

  /** How many events a version holds. */
  int entriesOf(String version) {
    return query(ROWS, version).size();
  }

  private String liveName() {
    return query(LIVE_NAME).getFirst();
  }

  private void update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  private List<String> query(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** The version that is live, and its rows. */
  record Shown(String version, List<String> rows) {}

  /** One event is one row: the last one is the checkpoint. */
  private final class Version implements View {
    private final String name;

    Version(String name) {
      this.name = name;
    }

    @Override
    public Optional<Position> checkpoint() {
      return query(LAST, name).stream()
          .filter(Objects::nonNull)
          .map(max -> new Position(Long.parseLong(max), Long.parseLong(max)))
          .findFirst();
    }

    @Override
    public void handle(Delivery delivery, Position position) {
      String text = RecordingView.inShort(delivery);
      if (brokenVersion.equals(name) && poison.equals(text)) {
        throw new IllegalStateException("cannot take %s".formatted(text));
      }
      update(ADD, name, position.getCommitUnsigned(), text);
    }
  }
}
