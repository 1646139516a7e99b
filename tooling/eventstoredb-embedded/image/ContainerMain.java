import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;

/** The embedded server in a container: the options of the real image that concern projections. */
final class ContainerMain {
  private static final int PORT = 2113;

  private ContainerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> options = System.getenv();
    String projections = options.getOrDefault("EVENTSTORE_RUN_PROJECTIONS", "None");
    String started = options.getOrDefault("EVENTSTORE_START_STANDARD_PROJECTIONS", "false");
    EmbeddedEventStore store =
        EmbeddedEventStore.builder()
            .host("0.0.0.0")
            .port(PORT)
            .projections(Projections.valueOf(projections.toUpperCase(Locale.ROOT)))
            .startStandardProjections(Boolean.parseBoolean(started))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    System.out.println("The embedded EventStoreDB listens on port " + PORT + ".");
    new CountDownLatch(1).await();
  }
}
