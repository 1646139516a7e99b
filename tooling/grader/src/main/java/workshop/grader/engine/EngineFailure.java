package workshop.grader.engine;

/** The machine failed, not the answer: no disk, no process, no store. The message is for people. */
public final class EngineFailure extends RuntimeException {
  EngineFailure(String sentence, Throwable cause) {
    super(cause.getMessage() == null ? sentence : sentence + ": " + cause.getMessage(), cause);
  }
}
