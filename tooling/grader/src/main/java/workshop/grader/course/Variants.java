package workshop.grader.course;

import java.util.List;

/**
 * The other answers to an exercise.
 *
 * @param wrong those that it must reject
 * @param right those that it must accept
 */
record Variants(List<Misconception> wrong, List<Alternative> right) {
  static final Variants NONE = new Variants(List.of(), List.of());

  Variants {
    wrong = List.copyOf(wrong);
    right = List.copyOf(right);
  }
}
