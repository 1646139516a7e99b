// believes: the class name is unique, so it is a good name
// rejected: the name in the store changed with it

    // region 1.5 the name that an event is stored under
    return event.getClass().getName();
    // endregion
