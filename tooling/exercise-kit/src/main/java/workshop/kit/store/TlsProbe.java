package workshop.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Begins a TLS connection to see who is there, and ends it at once. */
final class TlsProbe {
  private TlsProbe() {}

  /** What it met. */
  enum Met {
    NOBODY,
    PLAIN,
    TRUSTED,
    NOT_TRUSTED
  }

  /**
   * @param caFile of the certificates to trust; null: those of the JDK
   */
  static Met of(InetSocketAddress host, String caFile, Duration patience) {
    try {
      if (!listens(host, patience)) {
        return Met.NOBODY;
      }
      if (!shakesHands(host, new TrustManager[] {new TrustsAll()}, patience)) {
        return Met.PLAIN;
      }
      return shakesHands(host, trusted(caFile), patience) ? Met.TRUSTED : Met.NOT_TRUSTED;
    } catch (GeneralSecurityException | IOException unreadable) {
      return Met.NOT_TRUSTED;
    }
  }

  private static boolean listens(InetSocketAddress host, Duration patience) {
    try (Socket socket = connect(host, patience)) {
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  private static boolean shakesHands(
      InetSocketAddress host, TrustManager[] trusted, Duration patience)
      throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trusted, null);
    try (Socket plain = connect(host, patience);
        SSLSocket socket =
            (SSLSocket)
                tls.getSocketFactory()
                    .createSocket(plain, host.getHostString(), host.getPort(), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2"});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static Socket connect(InetSocketAddress host, Duration patience) throws IOException {
    Socket socket = new Socket();
    try {
      int millis = (int) patience.toMillis();
      // A name that nobody has looked up yet.
      socket.connect(new InetSocketAddress(host.getHostString(), host.getPort()), millis);
      socket.setSoTimeout(millis);
      return socket;
    } catch (IOException | RuntimeException nobody) {
      socket.close();
      throw nobody;
    }
  }

  private static TrustManager[] trusted(String caFile)
      throws GeneralSecurityException, IOException {
    if (caFile == null) {
      return null;
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream certificates = Files.newInputStream(Path.of(caFile))) {
      int i = 0;
      for (var one : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
        store.setCertificateEntry("ca-" + i++, one);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
