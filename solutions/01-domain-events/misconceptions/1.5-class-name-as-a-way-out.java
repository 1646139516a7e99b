// believes: a class that was forgotten can still go under its own name
// rejected: given a name all the same

    // region 1.5 the name that an event is stored under
    return names.entrySet().stream()
        .filter(entry -> entry.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(event.getClass().getSimpleName());
    // endregion
