package workshop.kit.sql;

/**
 * What the code under test sees when its process ends: nothing. It is an {@link Error}, so that no
 * {@code catch (Exception e)} tidies up what a dead process could not.
 */
public final class ProcessCrashed extends Error {
  /**
   * @param call the last call that it was to make
   */
  public ProcessCrashed(String call) {
    super("The process ended at " + call, null, false, false);
  }
}
