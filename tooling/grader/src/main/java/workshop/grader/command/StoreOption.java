package workshop.grader.command;

import picocli.CommandLine.Option;
import workshop.kit.store.ConnectionStrings;

/** Which EventStoreDB the tests talk to: the same words as everywhere in the course. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "<store>",
      defaultValue = "${env:WORKSHOP_EVENTSTORE:-embedded}",
      description =
          "embedded, testcontainers, auto or esdb://… (default: WORKSHOP_EVENTSTORE, or embedded)")
  private String store;

  /** The store's name, or a connection string. */
  String name() {
    boolean known =
        switch (store) {
          case "embedded", "testcontainers", "auto" -> true;
          default -> isConnectionString();
        };
    if (!known) {
      throw new Problem(
          "There is no store `" + ConnectionStrings.withoutSecrets(store) + "`.",
          "--store takes embedded, testcontainers, auto or esdb://host:2113?tls=false");
    }
    return store;
  }

  boolean isConnectionString() {
    return isConnectionString(store);
  }

  static boolean isConnectionString(String text) {
    return text.matches("esdb(\\+discover)?://.+");
  }
}
