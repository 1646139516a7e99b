package workshop.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadAllOptions;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.SelfSignedCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import workshop.kit.Futures;

class StoreProxyTlsTest {
  @Test
  void reaches_a_store_behind_tls_whose_certificate_nobody_knows() throws Exception {
    SelfSignedCertificate certificate =
        new SelfSignedCertificate("localhost", new SecureRandom(), "EC", 256);
    Server behindTls =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .useTransportSecurity(certificate.certificate(), certificate.privateKey())
            .fallbackHandlerRegistry(refusingAll())
            .build()
            .start();
    String store = "esdb://127.0.0.1:" + behindTls.getPort() + "?tls=true&tlsVerifyCert=false";

    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreDBClient client =
          EventStoreDBClient.create(
              EventStoreDBConnectionString.parseOrThrow(proxy.connectionString()));
      StatusRuntimeException refused =
          catchThrowableOfType(
              StatusRuntimeException.class,
              () -> Futures.join(client.readAll(ReadAllOptions.get().maxCount(1))));

      assertThat(refused.getStatus().getDescription()).isEqualTo("a store of few words");
      client.shutdown();
    } finally {
      behindTls.shutdownNow();
      certificate.delete();
    }
  }

  private static HandlerRegistry refusingAll() {
    return new HandlerRegistry() {
      @Override
      public ServerMethodDefinition<?, ?> lookupMethod(String method, String authority) {
        return ServerMethodDefinition.create(
            Bytes.method(method),
            (call, headers) -> {
              Status status = Status.UNIMPLEMENTED.withDescription("a store of few words");
              call.close(status, new Metadata());
              return new ServerCall.Listener<>() {};
            });
      }
    };
  }
}
