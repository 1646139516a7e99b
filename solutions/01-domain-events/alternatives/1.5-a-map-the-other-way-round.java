// does: turns the map round before it looks, and finds the class among the entries

import java.util.stream.Collectors;

    // region 1.5 the name that an event is stored under
    Map<Class<?>, String> byClass =
        names.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    String name = byClass.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException("Register " + event.getClass() + " first.");
    }
    return name;
    // endregion

    // region 1.5 the class that a stored name is read as
    for (Map.Entry<String, Class<?>> entry : names.entrySet()) {
      if (entry.getKey().equals(eventType)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
    // endregion
