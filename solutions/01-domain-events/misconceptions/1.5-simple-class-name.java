// believes: without the package the class name is stable
// rejected: the name in the store changed with it

    // region 1.5 the name that an event is stored under
    return event.getClass().getSimpleName();
    // endregion
