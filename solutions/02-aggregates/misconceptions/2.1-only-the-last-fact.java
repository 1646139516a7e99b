// believes: the last fact says how things stand
// rejected: wiped out what an earlier one had told

    // region 2.1 begin with nothing and take in one fact after the other
    return history.isEmpty() ? initial() : OrderState.initial().evolve(history.getLast());
    // endregion
