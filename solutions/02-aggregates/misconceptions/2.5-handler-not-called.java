// believes: the state changes when the event is stored and read again
// rejected: the state has not taken in each of them once

    // region 2.5 take in a new event
    uncommitted.add(event);
    // endregion
