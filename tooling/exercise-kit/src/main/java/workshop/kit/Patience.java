package workshop.kit;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long the waits of the running exercise may take. A right answer on a busy machine gets all
 * the time there is. After one wait in vain the exercise is red, and its learner has waited enough:
 * the other waits get a third of their time.
 */
final class Patience implements BeforeAllCallback, AfterAllCallback {
  private static final int LESS = 3;

  private static volatile boolean running;
  private static volatile boolean lost;

  static Duration of(Duration limit) {
    return lost ? limit.dividedBy(LESS) : limit;
  }

  static void lose() {
    lost = running;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running = true;
    lost = false;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running = false;
    lost = false;
  }
}
