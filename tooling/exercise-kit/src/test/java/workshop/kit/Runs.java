package workshop.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs small test classes inside a test, as an IDE or the grader would, and tells how it went. */
public final class Runs {
  private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();

  private Runs() {}

  public static Runs of(Class<?>... testClasses) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    for (Class<?> testClass : testClasses) {
      request.selectors(selectClass(testClass));
    }
    return run(request.build());
  }

  private static Runs run(LauncherDiscoveryRequest request) {
    Runs runs = new Runs();
    LauncherConfig jupiterAlone =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    TestExecutionListener collect =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            runs.results.put(plain(test.getDisplayName()), result);
          }
        };
    LauncherFactory.create(jupiterAlone).execute(request, collect);
    return runs;
  }

  private static String plain(String displayName) {
    return displayName
        .replaceFirst("\\(.*", "")
        .substring(displayName.lastIndexOf('$') + 1)
        .replace('_', ' ');
  }

  /** Whether the test or class of this display name was green. */
  public boolean passed(String name) {
    return result(name).getStatus() == TestExecutionResult.Status.SUCCESSFUL;
  }

  /** Why the test or class of this display name was red. */
  public Throwable failure(String name) {
    return Optional.of(result(name))
        .flatMap(TestExecutionResult::getThrowable)
        .orElseThrow(() -> new AssertionError(name + " was green"));
  }

  private TestExecutionResult result(String name) {
    return Optional.ofNullable(results.get(name))
        .orElseThrow(() -> new AssertionError("No " + name + " among " + results.keySet()));
  }
}
