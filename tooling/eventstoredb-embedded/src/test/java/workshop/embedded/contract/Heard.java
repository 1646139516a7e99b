package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.Checkpointer;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A listener that writes down what it hears, in order. */
final class Heard extends SubscriptionListener implements Checkpointer {
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Predicate<ResolvedEvent> wanted;

  Heard() {
    this(event -> true);
  }

  /** Hears only some events: a server holds those of others too. */
  Heard(Predicate<ResolvedEvent> wanted) {
    this.wanted = wanted;
  }

  /** The next things heard, as many as are expected; fails if they do not come in time. */
  void next(String... expected) throws InterruptedException {
    List<String> got = new ArrayList<>();
    while (got.size() < expected.length) {
      String one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (one == null) {
        break;
      }
      got.add(one);
    }
    assertThat(got).containsExactly(expected);
  }

  /** Everything up to the first that begins like this. */
  List<String> until(String start) throws InterruptedException {
    List<String> got = new ArrayList<>();
    String one;
    do {
      one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(one).as("'%s' after %s", start, got).isNotNull();
      got.add(one);
    } while (!one.startsWith(start));
    return got;
  }

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent event) {
    if (wanted.test(event)) {
      heard.add(Events.show(event));
    }
  }

  @Override
  public void onCaughtUp(Subscription subscription) {
    heard.add("caught up");
  }

  @Override
  public void onCancelled(Subscription subscription, Throwable error) {
    heard.add("cancelled " + (error == null ? "" : error.getMessage()));
  }

  @Override
  public CompletableFuture<Void> onCheckpoint(Subscription subscription, Position position) {
    heard.add("checkpoint " + position.getCommitUnsigned());
    return CompletableFuture.completedFuture(null);
  }
}
