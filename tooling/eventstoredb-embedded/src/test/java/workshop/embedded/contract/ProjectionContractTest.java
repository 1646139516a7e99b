package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import com.eventstore.dbclient.ProjectionDetails;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Contract
class ProjectionContractTest {
  private final EventStoreDBClient client;
  private final EventStoreDBProjectionManagementClient projections;

  ProjectionContractTest(
      EventStoreDBClient client, EventStoreDBProjectionManagementClient projections) {
    this.client = client;
    this.projections = projections;
  }

  @BeforeEach
  void the_system_projections_run() {
    for (String name :
        List.of("$by_category", "$by_event_type", "$streams", "$stream_by_category")) {
      Events.get(projections.enable(name));
    }
  }

  @Test
  void a_category_holds_the_events_of_all_its_streams() throws Exception {
    String category = Events.fresh("category");
    Events.append(client, category + "-1", "a", "b");
    Events.append(client, category + "-2", "c");
    follow("$ce-" + category, "0 a via 0", "1 b via 1", "0 c via 2");
  }

  @Test
  void a_type_holds_all_its_events() throws Exception {
    String type = Events.fresh("type");
    Events.append(client, Events.fresh("typed-"), type, "other", type);
    follow("$et-" + type, "0 " + type + " via 0", "2 " + type + " via 1");
  }

  @Test
  void the_system_projections_are_listed_as_running() {
    assertThat(Events.get(projections.list()))
        .filteredOn(details -> details.getName().equals("$by_category"))
        .extracting(ProjectionDetails::getStatus)
        .containsExactly("Running");
  }

  private void follow(String stream, String... expected) throws InterruptedException {
    Heard heard = new Heard();
    Subscription subscription =
        Events.get(
            client.subscribeToStream(
                stream, heard, SubscribeToStreamOptions.get().fromStart().resolveLinkTos()));
    for (String event : expected) {
      String next;
      do {
        next = heard.until("").getFirst();
      } while (next.equals("caught up"));
      assertThat(next).isEqualTo(event);
    }
    subscription.stop();
  }
}
