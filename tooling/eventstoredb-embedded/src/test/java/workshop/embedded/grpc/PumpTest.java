package workshop.embedded.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import workshop.embedded.core.StoreError;

class PumpTest {
  private final Client client = new Client();
  private final Items items = new Items();
  private final List<String> ended = new ArrayList<>();
  private final Pump<String> pump = pump(Runnable::run);

  @Test
  void a_client_that_does_not_take_anything_gets_nothing() {
    client.ready = false;
    items.add("a", "b");
    pump.wake();
    assertThat(client.got).isEmpty();
    assertThat(items.waiting).containsExactly("a", "b");
    client.ready = true;
    client.onReady.run();
    assertThat(client.got).containsExactly("a", "b");
  }

  @Test
  void it_stops_in_the_middle_when_the_client_is_full() {
    client.room = 2;
    items.add("a", "b", "c");
    pump.wake();
    assertThat(client.got).containsExactly("a", "b");
    assertThat(items.waiting).containsExactly("c");
  }

  @Test
  void what_comes_later_is_moved_when_it_is_woken() {
    pump.wake();
    items.add("a");
    assertThat(client.got).isEmpty();
    pump.wake();
    assertThat(client.got).containsExactly("a");
  }

  @Test
  void it_completes_when_the_source_has_ended() {
    items.add("a");
    items.over = true;
    pump.wake();
    assertThat(client.got).containsExactly("a", "completed");
    assertThat(ended).containsExactly("end");
  }

  @Test
  void nothing_is_written_after_the_client_cancelled() {
    client.ready = false;
    items.add("a");
    pump.wake();
    client.ready = true;
    client.onCancel.run();
    pump.wake();
    pump.fail(new IllegalStateException("late"));
    assertThat(client.got).isEmpty();
    assertThat(ended).containsExactly("end");
  }

  @Test
  void a_failure_is_said_even_to_a_client_that_takes_no_items() {
    client.ready = false;
    items.add("a");
    pump.fail(Errors.closing());
    assertThat(client.got).containsExactly("UNAVAILABLE");
    assertThat(ended).containsExactly("end");
  }

  @Test
  void an_error_of_the_source_reaches_the_client() {
    items.error = new StoreError.StreamDeleted("s");
    pump.wake();
    assertThat(client.got).containsExactly("FAILED_PRECONDITION");
  }

  @Test
  void a_source_that_overflows_the_stack_ends_the_call_and_no_more() {
    Pump<String> overflowing =
        new Pump<>(
            client,
            new Pump.Source<>() {
              @Override
              public String next() {
                throw new StackOverflowError();
              }

              @Override
              public boolean ended() {
                return false;
              }
            },
            Runnable::run,
            () -> ended.add("end"));
    overflowing.start();
    assertThat(client.got).containsExactly("UNKNOWN");
    assertThat(ended).containsExactly("end");
  }

  @Test
  void a_long_source_lets_others_have_a_turn() {
    List<Runnable> turns = new ArrayList<>();
    Pump<String> patient = pump(turns::add);
    for (int i = 0; i < 1_000; i++) {
      items.add("x");
    }
    turns.get(0).run();
    assertThat(client.got).hasSize(512);
    assertThat(turns).hasSize(2);
    turns.get(1).run();
    assertThat(client.got).hasSize(1_000);
  }

  @Test
  void before_the_start_it_only_remembers_that_it_was_woken() {
    items.add("a");
    Pump<String> waiting = new Pump<>(client, items, Runnable::run, () -> {});
    waiting.wake();
    assertThat(client.got).isEmpty();
    waiting.start();
    assertThat(client.got).containsExactly("a");
  }

  private Pump<String> pump(Executor executor) {
    Pump<String> started = new Pump<>(client, items, executor, () -> ended.add("end"));
    started.start();
    return started;
  }

  private static final class Items implements Pump.Source<String> {
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean over;
    private RuntimeException error;

    void add(String... more) {
      waiting.addAll(List.of(more));
    }

    @Override
    public String next() {
      if (error != null) {
        throw error;
      }
      return waiting.poll();
    }

    @Override
    public boolean ended() {
      return over;
    }
  }

  private static final class Client extends ServerCallStreamObserver<String> {
    private final List<String> got = new ArrayList<>();
    private boolean ready = true;
    private int room = Integer.MAX_VALUE;
    private Runnable onReady;
    private Runnable onCancel;

    @Override
    public boolean isReady() {
      return ready && got.size() < room;
    }

    @Override
    public void onNext(String item) {
      got.add(item);
    }

    @Override
    public void onCompleted() {
      got.add("completed");
    }

    @Override
    public void onError(Throwable error) {
      got.add(Status.fromThrowable(error).getCode().name());
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
      onReady = handler;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {
      onCancel = handler;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public void setOnReadyThreshold(int bytes) {}

    @Override
    public void setCompression(String compression) {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}
  }
}
