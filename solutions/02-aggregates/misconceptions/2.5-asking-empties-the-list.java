// believes: who asks for the new events takes them away to store them
// rejected: his question changed what waits

    // region 2.5 hand out what waits to be stored
    List<E> events = List.copyOf(uncommitted);
    uncommitted.clear();
    return events;
    // endregion
