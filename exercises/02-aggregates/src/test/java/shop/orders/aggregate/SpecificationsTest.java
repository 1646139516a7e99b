package shop.orders.aggregate;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

/** The learner's specifications are run on deciders, right and wrong. */
@Exercise("2.5")
class SpecificationsTest {
  private static final OrderDecider RIGHT =
      new OrderDecider(OrderSpecifications.PRICES, SettableClock.at(OrderSpecifications.NOW));

  private static final PlantedDecider IDLE = PlantedDecider.that(RIGHT, facts -> List.of());
  private static final PlantedDecider STUBBORN =
      PlantedDecider.that(
          RIGHT,
          facts -> {
            throw new OrderRejected(Reason.NOT_NOW);
          });

  private final Map<String, PlantedDecider> planted = WrongDeciders.of(RIGHT);
  private final Map<String, Consumer<OrderScenario>> specifications =
      new OrderSpecifications().all();
  private final Lesson lesson;

  SpecificationsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void every_specification_is_green_on_the_right_decider() {
    specifications.keySet().forEach(name -> expectGreen(lesson, name));
  }

  @Test
  void the_specification_on_the_total_finds_wrong_deciders() {
    expectToFind(Rule.REJECTS, WrongDeciders.BELIEVES_THE_PAGE);
  }

  @Test
  void the_specification_on_shipping_finds_wrong_deciders() {
    expectToFind(
        Rule.SHIPS,
        WrongDeciders.WRONG_TRACKING_NUMBER,
        WrongDeciders.SHIPS_TWICE,
        WrongDeciders.SHIPS_AGAIN,
        WrongDeciders.SHIPS_UNPAID);
  }

  @Test
  void the_specification_on_returned_lines_finds_wrong_deciders() {
    expectToFind(Rule.LINE_BY_LINE, WrongDeciders.ONE_SUM, WrongDeciders.ONE_PIECE);
  }

  @Test
  void the_specification_on_the_limit_finds_wrong_deciders() {
    expectToFind(
        Rule.LIMIT,
        WrongDeciders.WITHOUT_LIMIT,
        WrongDeciders.FORGETS_REFUNDS,
        WrongDeciders.LINES_ALONE);
  }

  @Test
  void the_specifications_find_a_wrong_reason() {
    expectFoundOut(WrongDeciders.WRONG_REASON, Rule.REJECTS, Rule.LIMIT);
  }

  private void expectToFind(Rule rule, String... faults) {
    String name = nameOf(rule);
    boolean everRed = planted.values().stream().anyMatch(wrong -> isRed(name, wrong));
    boolean canFail = everRed || isRed(name, IDLE) || isRed(name, STUBBORN);

    expectGreen(lesson.shared("no verdict"), name);
    lesson.shared("never fails").with("specification", name).expect(canFail);
    Stream.of(faults).forEach(fault -> expectFoundOut(fault, rule));
    lesson
        .shared("too small")
        .with("specification", name)
        .with("deciders", planted.size())
        .expect(everRed);
  }

  private void expectFoundOut(String fault, Rule... rules) {
    boolean foundOut = isFoundOut(planted.get(fault));
    List<String> names = Stream.of(rules).map(this::nameOf).toList();
    if (!foundOut) {
      names.forEach(name -> expectGreen(lesson.shared("no verdict"), name));
    }
    lesson
        .when(!foundOut, fault)
        .with("specification", String.join("” or “", names))
        .expect(foundOut);
  }

  /** What is red on the right decider as well has found nothing: only the others count. */
  private boolean isFoundOut(PlantedDecider wrong) {
    return specifications.keySet().stream()
        .anyMatch(name -> isRed(name, wrong) && !isRed(name, RIGHT));
  }

  private void expectGreen(Lesson told, String name) {
    Outcome<Void> played = play(name, RIGHT);
    told.with("specification", name)
        .with("red", played.thrown().map(SpecificationsTest::inShort))
        .value(played);
  }

  private boolean isRed(String name, Decider<OrderCommand, OrderState, OrderEvent> decider) {
    return play(name, decider).thrown().isPresent();
  }

  private Outcome<Void> play(String name, Decider<OrderCommand, OrderState, OrderEvent> decider) {
    Outcome<Void> played =
        Outcome.ofRunning(() -> specifications.get(name).accept(new PlayedScenario(decider)));
    played.thrown().ifPresent(SpecificationsTest::keepTheStoryAlone);
    return played;
  }

  /** Its line in the learner's story is the one to show, not the decider's. */
  private static void keepTheStoryAlone(Throwable red) {
    red.setStackTrace(
        Stream.of(red.getStackTrace())
            .filter(frame -> frame.getClassName().equals(OrderSpecifications.class.getName()))
            .toArray(StackTraceElement[]::new));
  }

  private static String inShort(Throwable red) {
    return switch (red) {
      case OrderRejected rejected -> "rejected: %s".formatted(rejected.reason());
      case AssertionError found -> found.getMessage();
      default -> red.toString();
    };
  }

  private String nameOf(Rule rule) {
    return List.copyOf(specifications.keySet()).get(rule.ordinal());
  }

  /** In the order of {@link OrderSpecifications#all}. */
  private enum Rule {
    COSTS,
    REJECTS,
    SHIPS,
    LINE_BY_LINE,
    LIMIT
  }
}
