package shop.orders.readmodel;

import java.util.ArrayList;
import java.util.List;

/** Notes the calls: {@code [outage(5, cause “stopped 5”), recovered(12)]}. */
final class RecordingPager implements Pager {
  private final List<String> calls = new ArrayList<>();
  private int broken;

  static String outageCall(int attempts, Throwable cause) {
    return "outage(%d, cause “%s”)".formatted(attempts, cause == null ? "?" : cause.getMessage());
  }

  static String recoveredCall(int attempts) {
    return "recovered(%d)".formatted(attempts);
  }

  /** The next call fails. */
  void breaksOnce() {
    broken = 1;
  }

  @Override
  public void outage(int attempts, Throwable cause) {
    if (broken-- > 0) {
      throw new IllegalStateException("pager down");
    }
    calls.add(outageCall(attempts, cause));
  }

  @Override
  public void recovered(int attempts) {
    calls.add(recoveredCall(attempts));
  }

  List<String> calls() {
    return List.copyOf(calls);
  }
}
