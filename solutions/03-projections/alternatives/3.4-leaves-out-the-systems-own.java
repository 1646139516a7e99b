// does: lets the store leave out events of its own, and takes the position that the subscription gives
import com.eventstore.dbclient.SubscriptionFilter;
import java.util.Optional;
import shop.orders.projection.Delivery;

    // region 3.4 subscribe to the log, where the view left off
    SubscriptionFilter ours =
        SubscriptionFilter.newBuilder().withEventTypeRegularExpression("^[^$].*").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(ours);
    if (view.checkpoint().isPresent()) {
      options.fromPosition(view.checkpoint().get());
    } else {
      options.fromStart();
    }
    subscription = client.subscribeToAll(listener, options).join();
    // endregion

    // region 3.4 hand an event to the view, with its place in the log
    Optional<Delivery> delivery = reader.read(resolved.getEvent());
    if (delivery.isEmpty()) {
      return;
    }
    view.handle(delivery.get(), resolved.getPosition().orElseThrow());
    // endregion
