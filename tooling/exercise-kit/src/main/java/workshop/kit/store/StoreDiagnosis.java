package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClientSettings;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a server that somebody named cannot be used, and what to change: what the client reported,
 * or, where it only says that it found nobody, what a connection of our own meets.
 */
final class StoreDiagnosis {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String shown;
  private final EventStoreDBClientSettings settings;

  private StoreDiagnosis(String shown, EventStoreDBClientSettings settings) {
    this.shown = shown;
    this.settings = settings;
  }

  /**
   * A sentence without the password.
   *
   * @param reported by the client
   * @param instead what to write to have the embedded server
   */
  static String of(
      String connectionString,
      EventStoreDBClientSettings settings,
      Throwable reported,
      String instead) {
    String shown = ConnectionStrings.withoutSecrets(connectionString);
    StoreDiagnosis diagnosis = new StoreDiagnosis(shown, settings);
    return diagnosis
        .refusal(reported)
        .or(diagnosis::tls)
        .orElseGet(() -> diagnosis.nothing(reported, instead));
  }

  private Optional<String> refusal(Throwable reported) {
    Status.Code code = codeOf(reported);
    boolean refused = code == Status.Code.UNAUTHENTICATED || code == Status.Code.PERMISSION_DENIED;
    if (!refused) {
      return Optional.empty();
    }
    return Optional.of(
        settings.getDefaultCredentials() == null
            ? "EventStoreDB at %s wants a user: write esdb://user:password@… in the connection string."
                .formatted(shown)
            : ("EventStoreDB at %s refuses this user: check user and password in the connection"
                    + " string, and that the user may read all streams.")
                .formatted(shown));
  }

  private static Status.Code codeOf(Throwable reported) {
    Throwable link = reported;
    for (int depth = 0; link != null && depth < 20; depth++) {
      if (link instanceof StatusRuntimeException answer) {
        return answer.getStatus().getCode();
      }
      link = link.getCause();
    }
    return Status.Code.UNKNOWN;
  }

  private Optional<String> tls() {
    for (InetSocketAddress host : settings.getHosts()) {
      Optional<String> sentence =
          switch (TlsProbe.of(host, settings.getTlsCaFile(), PATIENCE)) {
            case NOBODY -> Optional.empty();
            case PLAIN -> settings.isTls() ? Optional.of(noTls()) : Optional.empty();
            case TRUSTED -> settings.isTls() ? Optional.empty() : Optional.of(onlyTls());
            case NOT_TRUSTED -> Optional.of(settings.isTls() ? notTrusted() : onlyTls());
          };
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private String noTls() {
    return ("A server listens at %s, but it does not speak TLS: add tls=false to the connection"
            + " string, as in esdb://127.0.0.1:2113?tls=false.")
        .formatted(shown);
  }

  private String onlyTls() {
    return "The server at %s speaks TLS only: leave tls=false out of the connection string."
        .formatted(shown);
  }

  private String notTrusted() {
    return ("The certificate of the server at %s is not trusted here: add tlsCaFile=… with the file"
            + " of its certificate authority to the connection string, or, on a server of your own,"
            + " tlsVerifyCert=false.")
        .formatted(shown);
  }

  private String nothing(Throwable reported, String instead) {
    boolean listens =
        Stream.of(settings.getHosts())
            .anyMatch(host -> TlsProbe.of(host, null, PATIENCE) != TlsProbe.Met.NOBODY);
    return listens
        ? "A server listens at %s, but it answers no read of EventStoreDB (%s): look at its log, or take %s."
            .formatted(shown, codeOf(reported), instead)
        : "Nothing listens at %s: start an EventStoreDB with \"docker compose up -d\", or take %s."
            .formatted(shown, instead);
  }
}
