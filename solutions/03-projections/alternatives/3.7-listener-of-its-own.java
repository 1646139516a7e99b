// does: start makes a listener of its own that logs the end, keeps the subscription on confirmation

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscriptionListener logging =
        new SubscriptionListener() {
          @Override
          public void onConfirmation(Subscription confirmed) {
            subscription = confirmed;
          }

          @Override
          public void onEvent(Subscription running, ResolvedEvent resolved) {
            handOn(resolved);
          }

          @Override
          public void onCancelled(Subscription ended, Throwable cause) {
            Logger.getLogger(stream).log(Level.WARNING, "The subscription has ended", cause);
          }
        };
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get();
    options.resolveLinkTos();
    if (view.checkpoint().isPresent()) {
      options.fromRevision(view.checkpoint().getAsLong());
    }
    CompletableFuture<Subscription> asked = client.subscribeToStream(stream, logging, options);
    asked.join();
    // endregion
