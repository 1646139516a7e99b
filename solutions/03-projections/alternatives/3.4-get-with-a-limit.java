// does: waits for the store with a limit, and says with an exception of its own that it refused
import com.eventstore.dbclient.RecordedEvent;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options =
        view.checkpoint()
            .map(last -> SubscribeToAllOptions.get().fromPosition(last))
            .orElseGet(() -> SubscribeToAllOptions.get().fromStart());
    try {
      subscription = client.subscribeToAll(listener, options).get(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } catch (ExecutionException | TimeoutException refused) {
      throw new IllegalStateException("no subscription", refused);
    }
    // endregion

    // region 3.4 hand an event to the view, with its place in the log
    RecordedEvent event = resolved.getOriginalEvent();
    reader.read(event).ifPresent(delivery -> view.handle(delivery, event.getPosition()));
    // endregion
