// believes: the sealed hierarchy lists all types, so no list of names is needed
// rejected: was not read as the class that is registered

    // region 1.5 the class that a stored name is read as
    return java.util.Arrays.stream(OrderEvent.class.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(eventType))
        .<Class<?>>map(type -> type)
        .findFirst();
    // endregion
