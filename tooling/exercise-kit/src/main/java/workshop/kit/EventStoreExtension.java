package workshop.kit;

import com.eventstore.dbclient.EventStoreDBClient;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import workshop.kit.faults.StoreFaults;
import workshop.kit.store.CategoryProjection;
import workshop.kit.store.ConnectionStrings;
import workshop.kit.store.RunningStore;
import workshop.kit.store.Store;
import workshop.kit.store.StoreChoice;
import workshop.kit.store.StoreProbe;
import workshop.kit.store.StoreUnavailable;
import workshop.kit.store.Streams;
import workshop.todo.Todo;

/** See {@link EventStore}. */
final class EventStoreExtension
    implements BeforeAllCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private static final Namespace HERE = Namespace.create(EventStoreExtension.class);
  private static final Set<Class<?>> PARAMETERS =
      Set.of(EventStoreDBClient.class, Streams.class, Store.class, StoreFaults.class);

  /** Before all, not when a parameter is asked for: JUnit wraps what a parameter throws. */
  @Override
  public void beforeAll(ExtensionContext testClass) {
    RunningStore running =
        testClass
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent("store of this run", key -> StartedOnce.now(), StartedOnce.class)
            .orItsFailure();
    Store store = new Store(running.connectionString());
    testClass.getStore(HERE).put(Store.class, store);
    if (needsProjections(testClass)) {
      projectionsMustRun(store);
    }
  }

  private static void projectionsMustRun(Store store) {
    try {
      new CategoryProjection(store.client())
          .mustRun(ConnectionStrings.withoutSecrets(store.connectionString()));
    } catch (StoreUnavailable refused) {
      throw StoreProbe.answers(store.connectionString())
          ? refused
          : StoreUnavailable.duringATest(store.connectionString());
    }
  }

  private static boolean needsProjections(ExtensionContext testClass) {
    return AnnotationSupport.findAnnotation(testClass.getRequiredTestClass(), EventStore.class)
        .filter(EventStore::projections)
        .isPresent();
  }

  /** What a constructor asks for belongs to its test, as what the methods ask for does. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return PARAMETERS.contains(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Streams.class) {
      return new Streams();
    }
    Store store = storeOf(test);
    if (type == StoreFaults.class) {
      return test.getStore(HERE)
          .computeIfAbsent("faults", key -> new StoreFaults(store::newClient), StoreFaults.class);
    }
    return type == Store.class ? store : store.client();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw blame(failure, test);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    throw blame(failure, test);
  }

  /** A test may inject an outage of its own: only a store that does not answer now is to blame. */
  private static Throwable blame(Throwable failure, ExtensionContext test) {
    if (failure instanceof Todo || failure instanceof StoreUnavailable) {
      return failure;
    }
    String connectionString = storeOf(test).connectionString();
    if (StoreProbe.answers(connectionString)) {
      return failure;
    }
    StoreUnavailable unavailable = StoreUnavailable.duringATest(connectionString);
    unavailable.addSuppressed(failure);
    return unavailable;
  }

  private static Store storeOf(ExtensionContext test) {
    return test.getStore(HERE).get(Store.class, Store.class);
  }

  /** A store that could not be started is not tried again by every class of the run. */
  private record StartedOnce(RunningStore running, StoreUnavailable failure)
      implements AutoCloseable {
    static StartedOnce now() {
      try {
        StoreChoice choice = StoreChoice.ofThisJvm();
        // Whoever has seen it answer and has said so, once for many JVMs, sets this.
        if (Boolean.getBoolean("workshop.eventstore.announced")) {
          return new StartedOnce(choice.asFound(), null);
        }
        RunningStore running = choice.start();
        System.out.println("EventStoreDB: " + running.description());
        return new StartedOnce(running, null);
      } catch (StoreUnavailable failure) {
        return new StartedOnce(null, failure);
      }
    }

    RunningStore orItsFailure() {
      if (failure != null) {
        throw failure;
      }
      return running;
    }

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
