package workshop.embedded;

/** Runs a server until it is stopped: {@code RunServer [port] [none|all] [start-standard]}. */
public final class RunServer {
  private RunServer() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedEventStore store =
        EmbeddedEventStore.builder()
            .port(args.length > 0 ? Integer.parseInt(args[0]) : 2113)
            .projections(
                args.length > 1 && args[1].equals("none") ? Projections.NONE : Projections.ALL)
            .startStandardProjections(args.length > 2 && args[2].equals("start-standard"))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    System.out.println(store.connectionString());
    Thread.currentThread().join();
  }
}
