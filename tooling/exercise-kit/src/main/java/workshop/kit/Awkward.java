package workshop.kit;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import workshop.kit.time.SettableClock;

/**
 * Runs the tests of an exercise on an awkward machine: half an hour beside everybody else's hours,
 * with clocks that change in spring and autumn, and in a language in which the capital of i is İ.
 * Code that asks the machine for its zone or its language is found out on every machine alike.
 */
final class Awkward implements BeforeAllCallback, AfterAllCallback {
  static final Locale LANGUAGE = Locale.of("tr", "TR");

  private static final Namespace HERE = Namespace.create(Awkward.class);

  /** What the machine had before. */
  private record Machine(TimeZone zone, Locale language) {}

  @Override
  public void beforeAll(ExtensionContext testClass) {
    testClass.getStore(HERE).put("before", new Machine(TimeZone.getDefault(), Locale.getDefault()));
    TimeZone.setDefault(TimeZone.getTimeZone(SettableClock.ZONE));
    Locale.setDefault(LANGUAGE);
  }

  @Override
  public void afterAll(ExtensionContext testClass) {
    Machine before = testClass.getStore(HERE).get("before", Machine.class);
    TimeZone.setDefault(before.zone());
    Locale.setDefault(before.language());
  }
}
