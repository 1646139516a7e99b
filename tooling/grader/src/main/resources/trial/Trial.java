package trial;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

final class Trial {
  static int storeAndRead(EventStoreDBClient client, String stream)
      throws ExecutionException, InterruptedException {
    // region 0.1 store an event and read it
    client.appendToStream(stream, EventData.builderAsJson("Tried", "{}".getBytes()).build()).get();
    return client.readStream(stream, ReadStreamOptions.get()).get().getEvents().size();
    // endregion
  }

  static int insert(DataSource database) throws SQLException {
    // region 0.1 insert a row
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table trial (id integer)");
      return statement.executeUpdate("insert into trial values (1)");
    }
    // endregion
  }
}
