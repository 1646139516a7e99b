package workshop.grader.course;

import java.util.List;

/**
 * What the proof has seen of a wrong answer.
 *
 * @param rewriting the answer
 * @param red the tests that it turned red, in the order in which their failures are shown
 */
public record Observed(Rewriting rewriting, List<Red> red) {
  public Observed {
    red = List.copyOf(red);
  }

  /**
   * A red test.
   *
   * @param test its method
   * @param hasLine whether the failure came through a line of the answer: then this line is shown,
   *     and no place has to be known
   */
  public record Red(String test, boolean hasLine) {}
}
