package workshop.grader.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workshop.todo.Todo;

/** Runs jobs through JUnit, each in a class loader of its own. */
public final class JobRunner {
  private static final String STORE = "workshop.eventstore";

  private final Launcher launcher =
      // Only what is named here runs: a library on the class path cannot add to it.
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestEngineAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .build());
  private List<String> earlier = List.of();
  private ClassLoader earlierLoader = JobRunner.class.getClassLoader();

  /**
   * Runs a test of no consequence, so that JUnit is loaded while the answer is still being
   * compiled.
   */
  void rehearse() {
    launcher.execute(request(Rehearsal.class).build());
  }

  /**
   * Runs one job after the other.
   *
   * @param engine is told what each test does, in the messages that {@link Worker} describes
   * @return whether the JVM may run another job: nothing of this one is still running
   */
  public boolean run(Job job, Consumer<List<String>> engine) {
    Reporter reporter = new Reporter(job, engine);
    Surroundings before = Surroundings.now();
    try (URLClassLoader loader =
        new URLClassLoader(Frame.LOADER, urls(job.classes()), parent(job))) {
      Thread.currentThread().setContextClassLoader(loader);
      if (job.store().isEmpty()) {
        System.clearProperty(STORE);
      } else {
        System.setProperty(STORE, job.store());
        System.setProperty(STORE + ".announced", "true");
      }
      Class<?> test = Class.forName(job.testClass(), false, loader);
      launcher.execute(request(test).filters(only(job.methods())).build(), reporter);
    } catch (ClassNotFoundException | IOException | RuntimeException | LinkageError e) {
      reporter.report("container", Failures.of(e, List.of()));
    } finally {
      before.restore();
      Thread.currentThread().setContextClassLoader(JobRunner.class.getClassLoader());
      Todo.forget();
    }
    return nothingIsLeftRunning();
  }

  private static LauncherDiscoveryRequestBuilder request(Class<?> test) {
    return LauncherDiscoveryRequestBuilder.request()
        .enableImplicitConfigurationParameters(false)
        // Pruning trusts the learner's exceptions; the frames are chosen here anyway.
        .configurationParameter(LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
        .selectors(DiscoverySelectors.selectClass(test));
  }

  /** By their names alone: which they are is said by the catalogue, not by an annotation here. */
  private static PostDiscoveryFilter only(List<String> methods) {
    return test ->
        FilterResult.includedIf(
            test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> methods.contains(((MethodSource) source).getMethodName()))
                .orElse(true));
  }

  private ClassLoader parent(Job job) {
    if (!job.earlier().equals(earlier)) {
      earlier = job.earlier();
      earlierLoader =
          new URLClassLoader("earlier", urls(earlier), JobRunner.class.getClassLoader());
    }
    return earlierLoader;
  }

  private static URL[] urls(List<String> folders) {
    return folders.stream().map(JobRunner::url).toArray(URL[]::new);
  }

  private static URL url(String folder) {
    try {
      return Path.of(folder).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean nothingIsLeftRunning() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey() != Thread.currentThread())
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .noneMatch(element -> Frame.LOADER.equals(element.getClassLoaderName()));
  }

  private static final class Reporter implements TestExecutionListener {
    private final Job job;
    private final Consumer<List<String>> engine;

    Reporter(Job job, Consumer<List<String>> engine) {
      this.job = job;
      this.engine = engine;
    }

    void report(String what, Failure failure) {
      List<String> message = new ArrayList<>(List.of(what, job.nonce()));
      message.addAll(failure.texts());
      engine.accept(message);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        engine.accept(List.of("started", job.nonce(), method(test)));
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean succeeded = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      if (test.isTest()) {
        List<String> message = new ArrayList<>(List.of("finished", job.nonce(), method(test)));
        if (!succeeded) {
          message.addAll(failure(result).texts());
        }
        engine.accept(message);
      } else if (!succeeded) {
        report("container", failure(result));
      }
    }

    private Failure failure(TestExecutionResult result) {
      return result
          .getThrowable()
          .map(thrown -> Failures.of(thrown, job.exercises()))
          .orElseThrow();
    }

    private static String method(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse(test.getDisplayName());
    }
  }
}
