// believes: no stream means no orders
// rejected: your view did not get
import com.eventstore.dbclient.ReadStreamOptions;
import java.util.concurrent.CompletionException;

    // region 3.7 subscribe to the links of the category, where the view left off
    try {
      client
          .readStream(stream, ReadStreamOptions.get().resolveLinkTos().fromStart())
          .join()
          .getEvents()
          .forEach(this::handOn);
    } catch (CompletionException none) {
      return;
    }
    // endregion
