// believes: a subscription begins at the place that it is given
// rejected: starts strictly after the place that it is
import com.eventstore.dbclient.Position;

    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    view.checkpoint()
        .map(last -> new Position(last.getCommitUnsigned() + 1, last.getPrepareUnsigned() + 1))
        .ifPresentOrElse(options::fromPosition, options::fromStart);
    subscription = client.subscribeToAll(listener, options).join();
    // endregion
