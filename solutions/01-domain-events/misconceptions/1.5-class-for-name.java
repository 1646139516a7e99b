// believes: the class loader knows every type already
// rejected: your code found a class for it

    // region 1.5 the class that a stored name is read as
    if (names.containsKey(eventType)) {
      return Optional.of(names.get(eventType));
    }
    try {
      return Optional.of(Class.forName(eventType));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
    // endregion
