// believes: a store that refuses will agree some time, so a line in the log is enough
// rejected: and start returned as if it had agreed
import java.util.concurrent.TimeUnit;

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    try {
      subscription = client.subscribeToAll(listener, options).get(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      System.getLogger("list of orders").log(System.Logger.Level.DEBUG, "no subscription", e);
    }
    // endregion
