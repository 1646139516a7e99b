package workshop.kit.spec;

import java.util.List;
import java.util.Map;

/**
 * Specifications on trial: run on a decider that is right and on others that are each wrong in one
 * way. Good ones hold on the first, and each of the others breaks at least one of them.
 *
 * @param wrongOnTheRight what was found by specifications that do not hold on the right decider
 * @param neverFailing the names of specifications that hold on every decider, right or wrong
 * @param uncaught the names of wrong deciders on which every specification holds
 */
public record SpecificationTrial(
    List<Result> wrongOnTheRight, List<String> neverFailing, List<String> uncaught) {
  /**
   * @param wrong the wrong deciders by what is wrong with them
   */
  public static <S, C, E> SpecificationTrial of(
      List<Specification<S, C, E>> specifications,
      Rules<S, C, E> right,
      Map<String, Rules<S, C, E>> wrong) {
    List<Result> onTheRight =
        specifications.stream().map(each -> each.on(right)).filter(r -> !r.holds()).toList();
    List<String> neverFailing =
        specifications.stream()
            .filter(each -> each.on(right).holds())
            .filter(each -> wrong.values().stream().allMatch(rules -> each.on(rules).holds()))
            .map(Specification::name)
            .toList();
    List<String> uncaught =
        wrong.entrySet().stream()
            .filter(one -> specifications.stream().allMatch(s -> s.on(one.getValue()).holds()))
            .map(Map.Entry::getKey)
            .toList();
    return new SpecificationTrial(onTheRight, neverFailing, uncaught);
  }
}
