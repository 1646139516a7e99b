// does: looks the class up in a loop, and asks whether the type is known before anything is read

import java.util.Optional;

    // region 1.5 the name that an event is stored under
    for (String name : names.keySet()) {
      if (names.get(name).equals(event.getClass())) {
        return name;
      }
    }
    throw new IllegalArgumentException("no name for " + event.getClass().getName());
    // endregion

    // region 1.5 the class that a stored name is read as
    if (!names.containsKey(eventType)) {
      return Optional.empty();
    }
    return Optional.of(names.get(eventType));
    // endregion

    // region 1.5 say what was read, whether we know its type or not
    Optional<Class<?>> type = types.classOf(stored.eventType());
    if (type.isEmpty()) {
      return new Decoded.Unknown(stored.eventType(), stored.revision());
    }
    return known(stored, type.get());
    // endregion
