// believes: the last fact says how things stand
// rejected: comes to another state

    // region 2.1 begin with nothing and take in one fact after the other
    return history.isEmpty() ? initial() : OrderState.initial().evolve(history.getLast());
    // endregion
