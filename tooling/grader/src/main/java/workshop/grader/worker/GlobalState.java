package workshop.grader.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** What code can change for whatever runs after it in the same JVM, so that it can be put back. */
record GlobalState(
    Properties properties,
    Locale locale,
    TimeZone zone,
    InputStream in,
    PrintStream out,
    PrintStream err) {

  static GlobalState now() {
    return new GlobalState(
        (Properties) System.getProperties().clone(),
        Locale.getDefault(),
        TimeZone.getDefault(),
        System.in,
        System.out,
        System.err);
  }

  void restore() {
    System.setProperties(properties);
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
    Thread.interrupted();
  }
}
