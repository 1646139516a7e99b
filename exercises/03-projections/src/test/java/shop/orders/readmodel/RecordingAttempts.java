package shop.orders.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what it is told: {@code [confirmed, failed 1, failed 2]}. */
final class RecordingAttempts implements AttemptListener {
  static final String CONFIRMED = "confirmed";

  private final List<String> told = new ArrayList<>();
  private Optional<Throwable> lastCause = Optional.empty();

  static String failure(int attempt) {
    return "failed %d".formatted(attempt);
  }

  @Override
  public synchronized void failed(int attempt, Throwable cause) {
    told.add(failure(attempt));
    lastCause = Optional.ofNullable(cause);
  }

  @Override
  public synchronized void confirmed() {
    told.add(CONFIRMED);
  }

  synchronized List<String> told() {
    return List.copyOf(told);
  }

  synchronized Optional<Throwable> lastCause() {
    return lastCause;
  }
}
