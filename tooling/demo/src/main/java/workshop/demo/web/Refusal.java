package workshop.demo.web;

/** An answer other than 200. Its message is one sentence for the reader of the page. */
public final class Refusal extends RuntimeException {
  private final int status;

  /**
   * @param status of HTTP
   * @param sentence what is wrong, and what to do
   */
  public Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  public static Refusal badRequest(String sentence) {
    return new Refusal(400, sentence);
  }

  public static Refusal notFound(String sentence) {
    return new Refusal(404, sentence);
  }

  public int status() {
    return status;
  }
}
