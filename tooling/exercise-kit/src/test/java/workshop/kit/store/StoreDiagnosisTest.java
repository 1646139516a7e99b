package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.embedded.EmbeddedEventStore;

/** Each way in which a server cannot be used has a sentence of its own that says what to change. */
class StoreDiagnosisTest {
  private static final String FAST = "maxDiscoverAttempts=1";

  @TempDir private Path folder;

  @Test
  void nothing_listens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(said("esdb://admin:secret@127.0.0.1:" + port + "?tls=false&" + FAST))
        .startsWith("Nothing listens at esdb://127.0.0.1:" + port)
        .contains("docker compose up -d", "take -Dworkshop.eventstore=embedded.");
  }

  @Test
  void the_way_out_is_written_as_the_reader_has_chosen() {
    String nobody = "esdb://127.0.0.1:1?tls=false&" + FAST;

    assertThat(catchThrowable(() -> StoreChoice.of(nobody, "--store").start()))
        .hasMessageEndingWith("or take --store embedded.");
  }

  @Test
  void it_speaks_no_tls() {
    try (EmbeddedEventStore server = EmbeddedEventStore.start()) {
      assertThat(said(server.connectionString().replace("tls=false", FAST)))
          .contains("it does not speak TLS: add tls=false");
    }
  }

  @Test
  void it_speaks_tls_only() throws Exception {
    try (ServerSocket server = tlsServer()) {
      assertThat(said("esdb://127.0.0.1:" + server.getLocalPort() + "?tls=false&" + FAST))
          .contains("speaks TLS only: leave tls=false out");
    }
  }

  @Test
  void its_certificate_is_not_trusted() throws Exception {
    try (ServerSocket server = tlsServer()) {
      assertThat(said("esdb://127.0.0.1:" + server.getLocalPort() + "?" + FAST))
          .contains("is not trusted here: add tlsCaFile=");
    }
  }

  @Test
  void it_wants_a_user() throws IOException {
    Server server = refusing(Status.UNAUTHENTICATED);
    try {
      assertThat(said("esdb://127.0.0.1:" + server.getPort() + "?tls=false&" + FAST))
          .contains("wants a user: write esdb://user:password@");
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void it_refuses_the_password() throws IOException {
    Server server = refusing(Status.UNAUTHENTICATED);
    try {
      assertThat(said("esdb://admin:secret@127.0.0.1:" + server.getPort() + "?tls=false&" + FAST))
          .contains("refuses this user: check user and password");
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void another_server_listens_there() throws IOException {
    Server server = refusing(Status.UNIMPLEMENTED);
    try {
      assertThat(said("esdb://127.0.0.1:" + server.getPort() + "?tls=false&" + FAST))
          .startsWith("A server listens at")
          .contains("answers no read of EventStoreDB");
    } finally {
      server.shutdownNow();
    }
  }

  private static String said(String connectionString) {
    Properties properties = new Properties();
    properties.setProperty(StoreChoice.PROPERTY, connectionString);
    Throwable thrown = catchThrowable(() -> StoreChoice.of(properties, Map.of()).start());
    assertThat(thrown).isInstanceOf(StoreUnavailable.class).hasMessageNotContaining("secret");
    return thrown.getMessage();
  }

  /** Answers every call with this. */
  private static Server refusing(Status status) throws IOException {
    return ServerBuilder.forPort(0)
        .fallbackHandlerRegistry(
            new HandlerRegistry() {
              @Override
              public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
                return ServerMethodDefinition.create(
                    method(name),
                    (call, headers) -> {
                      call.close(status, new Metadata());
                      return new ServerCall.Listener<>() {};
                    });
              }
            })
        .build()
        .start();
  }

  private static MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(MethodDescriptor.MethodType.UNKNOWN)
        .setFullMethodName(name)
        .setRequestMarshaller(new Bytes())
        .setResponseMarshaller(new Bytes())
        .build();
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
      return new byte[0];
    }
  }

  private ServerSocket tlsServer() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "a",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-keystore",
                    keys.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit"))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(factory.getKeyManagers(), null, null);
    ServerSocket server =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofPlatform().daemon().start(() -> serve(server));
    return server;
  }

  private static void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        caller.getInputStream().read();
      } catch (IOException refused) {
        continue;
      }
    }
  }
}
