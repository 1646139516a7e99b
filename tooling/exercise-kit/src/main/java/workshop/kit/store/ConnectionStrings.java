package workshop.kit.store;

/** What may be shown of a connection string. */
public final class ConnectionStrings {
  private ConnectionStrings() {}

  /** Without user and password. */
  public static String withoutSecrets(String connectionString) {
    return connectionString.replaceFirst("//[^/@]*@", "//");
  }

  static String insecure(String host, int port) {
    return "esdb://" + host + ":" + port + "?tls=false";
  }
}
