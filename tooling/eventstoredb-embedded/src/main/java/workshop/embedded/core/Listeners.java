package workshop.embedded.core;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to know when something was stored, in one stream or anywhere. */
final class Listeners {
  private final Set<Runnable> everywhere = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<Runnable>> byStream = new ConcurrentHashMap<>();

  /** The returned handle ends it, and leaves nothing behind. */
  Runnable add(Runnable listener) {
    everywhere.add(listener);
    return () -> everywhere.remove(listener);
  }

  Runnable add(String stream, Runnable listener) {
    byStream.compute(
        stream,
        (name, listeners) -> {
          Set<Runnable> all = listeners == null ? ConcurrentHashMap.newKeySet() : listeners;
          all.add(listener);
          return all;
        });
    return () ->
        byStream.computeIfPresent(
            stream,
            (name, listeners) -> {
              listeners.remove(listener);
              return listeners.isEmpty() ? null : listeners;
            });
  }

  void stored(Iterable<String> streams) {
    everywhere.forEach(Runnable::run);
    if (byStream.isEmpty()) {
      return;
    }
    for (String stream : streams) {
      Set<Runnable> listeners = byStream.get(stream);
      if (listeners != null) {
        listeners.forEach(Runnable::run);
      }
    }
  }

  int size() {
    return everywhere.size() + byStream.values().stream().mapToInt(Set::size).sum();
  }
}
