package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClientSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import workshop.embedded.EmbeddedEventStore;

/** Which EventStoreDB the tests of a run talk to, and who asked for it. */
public record StoreChoice(
    Kind kind, String value, String askedBy, Map<String, String> environment) {
  static final String VARIABLE = "WORKSHOP_EVENTSTORE";
  static final String PROPERTY = "workshop.eventstore";

  private static final String DEFAULT = "the default";
  private static final Setting SETTING = new Setting(PROPERTY, VARIABLE);

  enum Kind {
    TESTCONTAINERS,
    EMBEDDED,
    SERVER,
    AUTO
  }

  /** The image that a container is started from in this JVM. */
  public static String image() {
    return Image.of(System.getProperties(), System.getenv());
  }

  /** As the property or, without one, the environment of this JVM says. */
  public static StoreChoice ofThisJvm() {
    return of(System.getProperties(), System.getenv());
  }

  /**
   * As somebody says who has options of their own; {@code askedBy} is how the output names them.
   */
  public static StoreChoice of(String value, String askedBy) {
    return parse(value.strip(), askedBy, System.getenv());
  }

  static StoreChoice of(Properties properties, Map<String, String> environment) {
    return SETTING
        .of(properties, environment)
        .map(set -> parse(set.text(), set.askedBy(), environment))
        .orElseGet(() -> new StoreChoice(Kind.AUTO, "auto", DEFAULT, environment));
  }

  private static StoreChoice parse(String value, String askedBy, Map<String, String> environment) {
    Kind kind =
        switch (value) {
          case "testcontainers" -> Kind.TESTCONTAINERS;
          case "embedded" -> Kind.EMBEDDED;
          case "auto" -> Kind.AUTO;
          case String address
              when address.startsWith("esdb://") || address.startsWith("esdb+discover://") ->
              Kind.SERVER;
          default ->
              throw new StoreUnavailable(
                  ("%s is \"%s\", but must be testcontainers, embedded, auto or a connection"
                          + " string that begins with esdb://.")
                      .formatted(askedBy, ConnectionStrings.withoutSecrets(value)));
        };
    return new StoreChoice(kind, value, askedBy, environment);
  }

  /**
   * Starts it, or makes sure that it answers.
   *
   * @throws StoreUnavailable when it cannot be had; the message says what to do
   */
  public RunningStore start() {
    return switch (kind) {
      case TESTCONTAINERS ->
          EventStoreContainer.start(
              Image.of(System.getProperties(), environment), askedFor(), setting());
      case EMBEDDED -> embedded(askedFor());
      case SERVER -> server();
      case AUTO -> auto();
    };
  }

  /** A server that somebody else has started, and has seen to answer: it is not asked again. */
  public RunningStore asFound() {
    return new RunningStore(value, ConnectionStrings.withoutSecrets(value), () -> {});
  }

  private RunningStore auto() {
    String image = Image.of(System.getProperties(), environment);
    Optional<String> obstacle = new DockerCheck(environment).obstacleFor(image);
    return obstacle
        .map(reason -> embedded("auto: " + reason))
        .orElseGet(
            () ->
                EventStoreContainer.start(
                    image, "auto: Docker answers and has the image", setting()));
  }

  private static RunningStore embedded(String why) {
    EmbeddedEventStore server = EmbeddedEventStore.start();
    return new RunningStore(
        server.connectionString(), "embedded server (" + why + ")", server::close);
  }

  private RunningStore server() {
    EventStoreDBClientSettings settings = ConnectionStrings.parse(value, askedBy);
    StoreProbe.obstacle(settings)
        .ifPresent(
            reported -> {
              throw new StoreUnavailable(
                  StoreDiagnosis.of(value, settings, reported, embeddedInstead()));
            });
    String shown = ConnectionStrings.withoutSecrets(value);
    return new RunningStore(
        value, shown + " (" + askedFor() + ")" + StoreSize.remark(value), () -> {});
  }

  /** As the reader would write it, in the way that they have chosen. */
  private String embeddedInstead() {
    return setting() + (askedBy.startsWith("--") ? " " : "=") + "embedded";
  }

  /** What a reader sets to have another store. */
  private String setting() {
    return askedBy.equals(DEFAULT) ? VARIABLE : askedBy;
  }

  private String askedFor() {
    return "asked for by " + askedBy;
  }
}
