package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The whole contract once more, through KurrentDB's client.
 *
 * <p>That client has the API of the old one under other names, so the tests are written once: here
 * their sources are read, the names exchanged, and what comes out of that compiled and run.
 */
class KurrentContractTest {
  /** Seen from the module, as Maven does, or from the project, as some IDEs do. */
  private static final List<Path> SOURCES =
      Stream.of("", "tooling/eventstoredb-embedded")
          .map(folder -> Path.of(folder, "src/test/java/workshop/embedded/contract"))
          .toList();

  @TestFactory
  Stream<DynamicTest> through_the_other_client() throws Exception {
    Path sources = SOURCES.stream().filter(Files::isDirectory).findFirst().orElseThrow();
    List<Class<?>> contract = new KurrentSources(sources).compile();
    assertThat(contract).hasSize(6);
    Results results = new Results();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(contract.stream().map(type -> selectClass(type)).toList())
            .build();
    LauncherFactory.create().execute(request, results);
    return results.tests.build();
  }

  /** Hands each result on as a test of its own. */
  private static final class Results implements TestExecutionListener {
    private final Stream.Builder<DynamicTest> tests = Stream.builder();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
      if (test.isTest() || failed) {
        tests.add(
            dynamicTest(
                test.getDisplayName(),
                () -> {
                  if (failed) {
                    throw result.getThrowable().orElseThrow();
                  }
                }));
      }
    }
  }
}
