package trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.eventstore.dbclient.EventStoreDBClient;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.ReadModel;
import workshop.kit.store.Streams;

@Exercise("0.1")
@EventStore
@ReadModel
class TrialTest {
  @Test
  void an_event_is_stored(EventStoreDBClient client, Streams streams) throws Exception {
    assertEquals(1, Trial.storeAndRead(client, streams.fresh("trial").name()));
  }

  @Test
  void a_row_is_inserted(DataSource database) throws Exception {
    assertEquals(1, Trial.insert(database));
  }
}
