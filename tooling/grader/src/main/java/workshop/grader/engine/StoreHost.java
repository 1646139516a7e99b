package workshop.grader.engine;

/** The EventStoreDB that the tests of all workers talk to. */
final class StoreHost implements AutoCloseable {
  private final String option;

  StoreHost(String option) {
    this.option = option;
  }

  String connection() {
    return option;
  }

  String sentence() {
    return option;
  }

  @Override
  public void close() {}
}
