package workshop.grader.command;

import java.io.IOException;
import java.util.Optional;
import workshop.embedded.EmbeddedEventStore;

/** The embedded store of one check: its events are kept when the check is over. */
final class HostedStore implements AutoCloseable {
  private final Optional<EmbeddedEventStore> server;

  private HostedStore(Optional<EmbeddedEventStore> server) {
    this.server = server;
  }

  /** Starts a server when the tests ask for the embedded store, and do talk to one. */
  static HostedStore when(boolean wanted) {
    return new HostedStore(wanted ? Optional.of(EmbeddedEventStore.start()) : Optional.empty());
  }

  /** The server's address in place of the store's name. */
  String orElse(String store) {
    return server.map(EmbeddedEventStore::connectionString).orElse(store);
  }

  boolean isRunning() {
    return server.isPresent();
  }

  /** Keeps what lies in it, for {@code ./workshop stream}. */
  void keep(KeptStreams streams) throws IOException {
    if (server.isPresent()) {
      try (StreamReader reader = new StreamReader(server.get().connectionString())) {
        streams.keep(reader.all());
      }
    }
  }

  @Override
  public void close() {
    server.ifPresent(EmbeddedEventStore::close);
  }
}
