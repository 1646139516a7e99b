package shop.orders.saga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service of the story. It writes each call into a list that all services share. It has forgotten
 * the keys of all steps but the planned ones, because it keeps them for 24 hours.
 */
final class FakeStepService implements StepService {
  private final List<Call> calls;
  private final boolean canUndo;
  private final Map<String, StepStatus> statuses = new HashMap<>();
  private final Map<String, RuntimeException> silence = new HashMap<>();
  private final Map<String, Throwable> failures = new HashMap<>();
  private final Map<String, String> undone = new HashMap<>();
  private final List<String> repeats = new ArrayList<>();

  /** A call of {@code undo} or of {@code statusOf}, for the step with this key. */
  record Call(String method, String key) {}

  FakeStepService(List<Call> calls, boolean canUndo) {
    this.calls = calls;
    this.canUndo = canUndo;
  }

  /** Plans the answer to a question about a step. */
  void answers(String key, StepStatus status) {
    statuses.put(key, status);
  }

  /** Plans that no answer comes to a question about a step. */
  void isSilentAbout(String key, RuntimeException failure) {
    silence.put(key, failure);
  }

  /** Plans that a step cannot be undone now. */
  void fails(String key, Throwable failure) {
    failures.put(key, failure);
  }

  /** The steps that were undone, each as often as it was. */
  List<String> undone() {
    return new ArrayList<>(undone.values());
  }

  /** The steps whose undo came with the key of the step: the service took it for a repeat. */
  List<String> repeats() {
    return List.copyOf(repeats);
  }

  @Override
  public StepStatus statusOf(String key) {
    calls.add(new Call("statusOf", key));
    throwIfPlanned(silence.get(key));
    return statuses.getOrDefault(key, StepStatus.UNKNOWN);
  }

  @Override
  public void undo(String key, String undoKey) {
    calls.add(new Call("undo", key));
    throwIfPlanned(failures.get(key));
    if (key.equals(undoKey)) {
      repeats.add(key);
    } else {
      undone.putIfAbsent(undoKey, key);
    }
  }

  @Override
  public boolean canUndo() {
    return canUndo;
  }

  private static void throwIfPlanned(Throwable failure) {
    if (failure != null) {
      failure.fillInStackTrace(); // The trace shows who called, not who planned it.
    }
    switch (failure) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalArgumentException(failure);
    }
  }
}
