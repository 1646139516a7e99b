package shop.orders.aggregate;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.spec.Result;
import workshop.kit.spec.Specification;

/** Asks a decider, and checks its answers. */
final class Decisions {
  /** As the kit tells of a difference in the time of an event. */
  private static final Pattern ITS_TIME = Pattern.compile(": \\w+At is ");

  /** As the kit tells of a difference in the number of an amount. */
  private static final Pattern AN_AMOUNT = Pattern.compile("(\\w+)\\.amount is ([\\d.]+)");

  private final OrderDecider decider;
  private final List<OrderEvent> history;

  /** About an order without events. */
  Decisions(OrderDecider decider) {
    this(decider, List.of());
  }

  private Decisions(OrderDecider decider, List<OrderEvent> history) {
    this.decider = decider;
    this.history = history;
  }

  /** About the order after these events. */
  Decisions after(OrderEvent... events) {
    return new Decisions(decider, List.of(events));
  }

  /** The new events, or the reason of a rejection. Any other exception is a failure. */
  Object answer(Lesson lesson, OrderCommand command) {
    return answerOr(lesson.shared("the decider broke"), command);
  }

  private Object answerOr(Lesson broke, OrderCommand command) {
    Outcome<List<OrderEvent>> outcome =
        Outcome.of(() -> decider.decide(OrderState.of(history), command));
    return outcome.thrown().orElse(null) instanceof OrderRejected rejected
        ? rejected.reason()
        : broke.value(outcome);
  }

  void expectEvents(Lesson lesson, OrderCommand command, OrderEvent... events) {
    answer(lesson, command);
    Result result = story(command).then(events).on(PlayedScenario.rules(decider));
    lessonOn(result, command, lesson)
        .expect(inEuros(result.expectedThere()), inEuros(result.actualThere()));
  }

  void expectRejected(Lesson lesson, OrderCommand command, Reason reason) {
    Lesson broke = lesson.shared("the decider broke");
    answerOr(
        broke
            .when(reason == Reason.PRICE_CHANGED, "another total")
            .when(reason == Reason.NOT_ORDERED, "not ordered"),
        command);
    Result result = story(command).thenRejected(reason).on(PlayedScenario.rules(decider));
    lesson.expect(result.expectedThere(), result.actualThere());
  }

  /** Whether the command is rejected, for whatever reason. */
  boolean rejects(Lesson lesson, OrderCommand command) {
    return answer(lesson, command) instanceof Reason;
  }

  /** Whether there is such an event among the new ones. */
  boolean returns(OrderCommand command, Predicate<OrderEvent> event) {
    return Outcome.of(() -> decider.decide(OrderState.of(history), command))
            instanceof Outcome.Returned<List<OrderEvent>> returned
        && returned.value().stream().anyMatch(event);
  }

  /** Whether the events are the right ones, except for values in them. */
  boolean differsInData(OrderCommand command, OrderEvent... events) {
    return story(command).then(events).on(PlayedScenario.rules(decider)).isInFieldsOnly();
  }

  /** Rejected, or an empty list: 2.4 says which. */
  void expectNoEvent(Lesson lesson, OrderCommand command) {
    Object answer = answer(lesson, command);
    lesson.expect(answer instanceof Reason ? answer : List.of(), answer);
  }

  private Specification.When<OrderState, OrderCommand, OrderEvent> story(OrderCommand command) {
    return Specification.<OrderState, OrderCommand, OrderEvent>named("a rule")
        .given(history.toArray(OrderEvent[]::new))
        .when(command);
  }

  /** Another currency is a difference of its own. */
  private static String inEuros(String told) {
    return told.contains(".currency is")
        ? told
        : AN_AMOUNT.matcher(told).replaceAll("$1 is $2 EUR");
  }

  private static Lesson lessonOn(Result result, OrderCommand command, Lesson lesson) {
    if (result.actual().endsWith(Reason.NOT_ORDERED.name())) {
      return lesson.shared("it was ordered");
    }
    boolean onlyTheTime =
        !result.holds()
            && result.differences().stream().allMatch(each -> ITS_TIME.matcher(each).find());
    return onlyTheTime ? lesson.shared("only the time").with("method", methodOf(command)) : lesson;
  }

  /** The method of the decider: `cancel` for a CancelOrder. */
  private static String methodOf(OrderCommand command) {
    return command.getClass().getSimpleName().replace("Order", "").toLowerCase(Locale.ROOT);
  }
}
