// believes: an event that is there twice was delivered twice
// rejected: comes to another state

    // region 2.1 begin with nothing and take in one fact after the other
    OrderState state = initial();
    for (OrderEvent event : history.stream().distinct().toList()) {
      state = state.evolve(event);
    }
    return state;
    // endregion
