// does: the subscription is kept in a callback, and start waits until that has been done

import java.util.concurrent.TimeUnit;

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions fromTheStart =
        SubscribeToStreamOptions.get().fromStart().resolveLinkTos().batchSize(64);
    view.checkpoint().ifPresent(fromTheStart::fromRevision);
    client
        .subscribeToStream(stream, listener, fromTheStart)
        .orTimeout(20, TimeUnit.SECONDS)
        .thenAccept(agreed -> subscription = agreed)
        .join();
    // endregion
