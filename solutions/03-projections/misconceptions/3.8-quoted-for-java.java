// believes: what Java quotes, every store takes word for word
// rejected: No subscription came of your options

import java.util.regex.Pattern;

    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        SubscriptionFilter.newBuilder()
            .withStreamNameRegularExpression("^" + Pattern.quote("order-"))
            .build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
