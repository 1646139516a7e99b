// believes: a type that nobody knows is a mistake, so it throws
// rejected: which is not in your list, your code threw

    // region 1.5 the class that a stored name is read as
    return Optional.of(
        Optional.<Class<?>>ofNullable(names.get(eventType))
            .orElseThrow(() -> new IllegalStateException("unknown event type " + eventType)));
    // endregion
