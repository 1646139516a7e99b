// does: the future is waited for with get and a limit, and its failures are told apart

import com.eventstore.dbclient.StreamPosition;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

    // region 3.7 subscribe to the links of the category, where the view left off
    OptionalLong done = view.checkpoint();
    StreamPosition<Long> from =
        done.isPresent() ? StreamPosition.position(done.getAsLong()) : StreamPosition.start();
    SubscribeToStreamOptions options =
        SubscribeToStreamOptions.get().resolveLinkTos(true).fromRevision(from);
    try {
      subscription = client.subscribeToStream(stream, listener, options).get(20, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      throw new IllegalStateException("The store refuses " + stream, refused.getCause());
    } catch (TimeoutException silent) {
      throw new IllegalStateException("The store says nothing about " + stream, silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while starting", stopped);
    }
    // endregion
