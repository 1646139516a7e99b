package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.CreatePersistentSubscriptionToStreamOptions;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBPersistentSubscriptionsClient;
import com.eventstore.dbclient.NackAction;
import com.eventstore.dbclient.NamedConsumerStrategy;
import com.eventstore.dbclient.PersistentSubscription;
import com.eventstore.dbclient.PersistentSubscriptionListener;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribePersistentSubscriptionOptions;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Contract
class PersistentContractTest {
  private final EventStoreDBClient client;
  private final EventStoreDBPersistentSubscriptionsClient subscriptions;
  private final String stream = Events.fresh("persistent-");
  private final List<PersistentSubscription> open = new ArrayList<>();

  PersistentContractTest(
      EventStoreDBClient client, EventStoreDBPersistentSubscriptionsClient subscriptions) {
    this.client = client;
    this.subscriptions = subscriptions;
  }

  @AfterEach
  void stop() {
    open.forEach(PersistentSubscription::stop);
  }

  @Test
  void what_was_written_before_the_first_consumer_came_is_not_lost() throws Exception {
    create(CreatePersistentSubscriptionToStreamOptions.get().fromEnd());
    Events.append(client, stream, "a", "b");
    Member member = join(10);
    assertThat(member.next(2)).containsExactly("0 a", "1 b");
  }

  @Test
  void a_member_gets_no_more_than_it_has_room_for() throws Exception {
    Events.append(client, stream, "a", "b", "c");
    create(fromStart());
    Member member = join(2);
    assertThat(member.next(2)).containsExactly("0 a", "1 b");
    assertThat(member.nothing()).isTrue();
    member.ack(0);
    assertThat(member.next(1)).containsExactly("2 c");
  }

  @Test
  void members_take_turns() throws Exception {
    create(fromStart().namedConsumerStrategy(NamedConsumerStrategy.ROUND_ROBIN));
    Member first = join(10);
    Member second = join(10);
    for (String type : "abcd".split("")) {
      Events.append(client, stream, type);
    }
    assertThat(first.next(2)).containsExactly("0 a", "2 c");
    assertThat(second.next(2)).containsExactly("1 b", "3 d");
  }

  @Test
  void a_refused_event_comes_again_and_is_parked_in_the_end() throws Exception {
    Events.append(client, stream, "a");
    create(fromStart().maxRetryCount(1));
    Member member = join(10);
    assertThat(member.next(1)).containsExactly("0 a");
    member.nack(0, NackAction.Retry);
    assertThat(member.next(1)).containsExactly("0 a again 1");
    member.nack(1, NackAction.Retry);
    assertThat(parked(1)).containsExactly("0 $>");
  }

  @Test
  void parked_events_can_be_replayed() throws Exception {
    Events.append(client, stream, "a", "b");
    create(fromStart());
    Member member = join(10);
    member.next(2);
    member.nack(0, NackAction.Park);
    member.nack(1, NackAction.Park);
    parked(2);
    Events.get(subscriptions.replayParkedMessagesToStream(stream, "g"));
    assertThat(member.next(2)).containsExactly("0 a via 0", "1 b via 1");
  }

  @Test
  void who_leaves_leaves_its_events_to_others() throws Exception {
    Events.append(client, stream, "a");
    create(fromStart());
    Member first = join(10);
    assertThat(first.next(1)).containsExactly("0 a");
    first.subscription.stop();
    assertThat(join(10).next(1)).containsExactly("0 a again 1");
  }

  @Test
  void a_group_is_created_once_and_must_exist() {
    create(fromStart());
    assertRefused(Status.Code.ALREADY_EXISTS, () -> create(fromStart()));
    Events.get(subscriptions.deleteToStream(stream, "g"));
    assertRefused(Status.Code.NOT_FOUND, () -> join(10));
    assertThat(Events.get(subscriptions.getInfoToStream(stream, "g"))).isEmpty();
  }

  @Test
  void a_deleted_group_says_goodbye() throws Exception {
    Events.append(client, stream, "a");
    create(fromStart());
    Member member = join(10);
    assertThat(member.next(1)).containsExactly("0 a");
    Events.get(subscriptions.deleteToStream(stream, "g"));
    assertThat(member.next(1).getFirst()).contains("was dropped");
  }

  @Test
  void there_is_something_to_know_about_a_group() {
    create(fromStart().maxRetryCount(3));
    var info = Events.get(subscriptions.getInfoToStream(stream, "g")).orElseThrow();
    assertThat(info.getEventSource()).isEqualTo(stream);
    assertThat(info.getGroupName()).isEqualTo("g");
    assertThat(info.getSettings().getMaxRetryCount()).isEqualTo(3);
    assertThat(Events.get(subscriptions.listToStream(stream))).hasSize(1);
  }

  private static CreatePersistentSubscriptionToStreamOptions fromStart() {
    return CreatePersistentSubscriptionToStreamOptions.get().fromStart();
  }

  private void create(CreatePersistentSubscriptionToStreamOptions options) {
    Events.get(subscriptions.createToStream(stream, "g", options));
  }

  private Member join(int bufferSize) {
    Member member = new Member();
    member.subscription =
        Events.get(
            subscriptions.subscribeToStream(
                stream,
                "g",
                SubscribePersistentSubscriptionOptions.get().bufferSize(bufferSize),
                member));
    open.add(member.subscription);
    return member;
  }

  /** What lies in the parked stream, once it is so many. */
  private List<String> parked(int count) throws InterruptedException {
    Heard heard = new Heard();
    Subscription following =
        Events.get(
            client.subscribeToStream(
                "$persistentsubscription-" + stream + "::g-parked",
                heard,
                SubscribeToStreamOptions.get().fromStart()));
    List<String> links = new ArrayList<>();
    while (links.size() < count) {
      heard.until("").stream().filter(said -> said.endsWith("$>")).forEach(links::add);
    }
    following.stop();
    return links;
  }

  private static void assertRefused(Status.Code code, Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> assertThat(refused.getStatus().getCode()).isEqualTo(code));
  }

  /** A consumer that writes down what it gets and answers when told to. */
  private static final class Member extends PersistentSubscriptionListener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<ResolvedEvent> events = new ArrayList<>();
    private PersistentSubscription subscription;

    @Override
    public void onEvent(PersistentSubscription source, int retryCount, ResolvedEvent event) {
      synchronized (events) {
        events.add(event);
      }
      String shown = Events.show(event);
      heard.add(retryCount == 0 ? shown : shown + " again " + retryCount);
    }

    @Override
    public void onCancelled(PersistentSubscription source, Throwable error) {
      heard.add("cancelled " + (error == null ? "" : error.getMessage()));
    }

    List<String> next(int count) throws InterruptedException {
      List<String> got = new ArrayList<>();
      while (got.size() < count) {
        String one = heard.poll(20, TimeUnit.SECONDS);
        assertThat(one).as("after %s", got).isNotNull();
        got.add(one);
      }
      return got;
    }

    boolean nothing() throws InterruptedException {
      return heard.poll(100, TimeUnit.MILLISECONDS) == null;
    }

    void ack(int index) {
      subscription.ack(event(index));
    }

    void nack(int index, NackAction action) {
      subscription.nack(action, "why", event(index));
    }

    private ResolvedEvent event(int index) {
      synchronized (events) {
        return events.get(index);
      }
    }
  }
}
