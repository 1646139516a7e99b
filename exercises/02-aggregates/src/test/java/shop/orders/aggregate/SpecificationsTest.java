package shop.orders.aggregate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.LessonFailure;

/** The table turned: the learner's specifications are run on deciders, right and wrong. */
@Exercise("2.4")
class SpecificationsTest {
  private static final OrderDecider RIGHT =
      new OrderDecider(
          OrderSpecifications.PRICES, Clock.fixed(OrderSpecifications.NOW, ZoneOffset.UTC));

  private static final String COSTS = "an order costs what the price list says";
  private static final String REFUSES = "a total that the shop did not reckon is refused";
  private static final String SHIPS = "a paid order is shipped, once";
  private static final String LINE_BY_LINE = "what came back is refunded line by line";
  private static final String LIMIT = "all refunds together are no more than was paid";

  private final Map<String, PlantedDecider> planted = WrongDeciders.of(RIGHT);
  private final Map<String, Consumer<OrderScenario>> specifications =
      new OrderSpecifications().all();

  @Test
  void every_specification_is_green_on_the_right_decider() {
    specifications.forEach(
        (name, specification) ->
            failure(specification, RIGHT)
                .ifPresent(
                    red -> {
                      throw because(
                          red,
                          new Lesson(
                                  "Your specification “"
                                      + name
                                      + "” is red, and the decider is right: it is yours, of 2.2 and"
                                      + " 2.3.",
                                  "In production a test that is red for no reason is switched off by"
                                      + " the third person who meets it, and with it all that it did"
                                      + " find.",
                                  "what it gives, and what it expects. (If 2.2 is not green yet, begin"
                                      + " there.)")
                              .failure("green", asText(red)));
                    }));
  }

  @Test
  @Judges("2.4 specify: an order costs what the price list says")
  void the_specification_on_the_price_of_an_order_is_red_on_some_wrong_decider() {
    expectRedSomewhere(COSTS);
  }

  @Test
  @Judges("2.4 specify: a total that the shop did not reckon is refused")
  void the_specification_on_a_wrong_total_is_red_on_some_wrong_decider() {
    expectRedSomewhere(REFUSES);
  }

  @Test
  @Judges("2.4 specify: a paid order is shipped, once")
  void the_specification_on_shipping_is_red_on_some_wrong_decider() {
    expectRedSomewhere(SHIPS);
  }

  @Test
  @Judges("2.4 specify: what came back is refunded line by line")
  void the_specification_on_refunds_line_by_line_is_red_on_some_wrong_decider() {
    expectRedSomewhere(LINE_BY_LINE);
  }

  @Test
  @Judges("2.4 specify: all refunds together are no more than was paid")
  void the_specification_on_the_limit_of_refunds_is_red_on_some_wrong_decider() {
    expectRedSomewhere(LIMIT);
  }

  @Test
  @Judges("2.4 specify: an order costs what the price list says")
  void a_decider_that_reckons_a_wrong_total_is_found_out() {
    expectFoundOut("reckons a wrong total", COSTS);
  }

  @Test
  @Judges("2.4 specify: an order costs what the price list says")
  void a_decider_that_stamps_new_orders_with_1970_is_found_out() {
    expectFoundOut("stamps new orders with 1970", COSTS);
  }

  @Test
  @Judges("2.4 specify: a total that the shop did not reckon is refused")
  void a_decider_that_believes_the_page_is_found_out() {
    expectFoundOut("believes any total that a page sends", REFUSES);
  }

  @Test
  @Judges("2.4 specify: a paid order is shipped, once")
  void a_decider_that_mixes_up_the_tracking_number_is_found_out() {
    expectFoundOut("ships under the order's id instead of the tracking number", SHIPS);
  }

  @Test
  @Judges("2.4 specify: a paid order is shipped, once")
  void a_decider_that_ships_twice_is_found_out() {
    expectFoundOut("ships the same parcel twice", SHIPS);
  }

  @Test
  @Judges("2.4 specify: a paid order is shipped, once")
  void a_decider_that_ships_what_was_not_paid_is_found_out() {
    expectFoundOut("ships an order that was created and not paid", SHIPS);
  }

  @Test
  @Judges("2.4 specify: a paid order is shipped, once")
  void a_decider_that_ships_again_is_found_out() {
    expectFoundOut("ships again what has left the house already", SHIPS);
  }

  @Test
  @Judges("2.4 specify: what came back is refunded line by line")
  void a_decider_that_refunds_in_one_sum_is_found_out() {
    expectFoundOut("refunds all lines in one sum", LINE_BY_LINE);
  }

  @Test
  @Judges("2.4 specify: what came back is refunded line by line")
  void a_decider_that_does_not_count_pieces_is_found_out() {
    expectFoundOut("refunds one piece of each line", LINE_BY_LINE);
  }

  @Test
  @Judges("2.4 specify: all refunds together are no more than was paid")
  void a_decider_that_refunds_without_end_is_found_out() {
    expectFoundOut("gives back more than was paid", LIMIT);
  }

  @Test
  @Judges("2.4 specify: all refunds together are no more than was paid")
  void a_decider_that_looks_at_each_line_alone_is_found_out() {
    expectFoundOut("checks each line of a refund as if it were the only one", LIMIT);
  }

  @Test
  @Judges("2.4 specify: all refunds together are no more than was paid")
  void a_decider_that_forgets_refunds_when_it_rebuilds_is_found_out() {
    expectFoundOut("forgets refunds when it rebuilds the order from its history", LIMIT);
  }

  @Test
  @Judges({
    "2.4 specify: a total that the shop did not reckon is refused",
    "2.4 specify: all refunds together are no more than was paid"
  })
  void a_decider_that_gives_a_wrong_reason_is_found_out() {
    expectFoundOut("refuses for a wrong reason", REFUSES, LIMIT);
  }

  private void expectRedSomewhere(String name) {
    Consumer<OrderScenario> specification = specifications.get(name);
    failure(specification, RIGHT)
        .ifPresent(
            red -> {
              throw because(red, noVerdict(name).failure("green there", asText(red)));
            });
    boolean everRed =
        planted.values().stream().anyMatch(wrong -> failure(specification, wrong).isPresent());
    (notices(specification) ? tooSmall(name, planted.size()) : neverFails(name))
        .expect("red at least once", everRed ? "red at least once" : "always green");
  }

  /** What is red on the right decider as well has found nothing: only the others count. */
  private void expectFoundOut(String fault, String... rules) {
    PlantedDecider wrong = planted.get(fault);
    List<String> red =
        specifications.keySet().stream()
            .filter(name -> failure(specifications.get(name), RIGHT).isEmpty())
            .filter(name -> failure(specifications.get(name), wrong).isPresent())
            .toList();
    if (!red.isEmpty()) {
      return;
    }
    for (String rule : rules) {
      Optional<Throwable> redAnyway = failure(specifications.get(rule), RIGHT);
      if (redAnyway.isPresent()) {
        throw because(
            redAnyway.get(), noVerdict(rule).failure("green there", asText(redAnyway.get())));
      }
    }
    throw new Lesson(
            "We planted a decider that " + fault + ". All of your specifications were green.",
            "In production this is the version that is released tonight, with your tests as the"
                + " reason to trust it.",
            "your specification “"
                + String.join("” or “", rules)
                + "”: what does it leave open? Which facts, which parts of them, how many, and from"
                + " which history?")
        .failure("at least one red specification", "0 red specifications");
  }

  /** The cause is the learner's story alone: its line is the one to show, not the decider's. */
  private static LessonFailure because(Throwable red, LessonFailure failure) {
    red.setStackTrace(
        Stream.of(red.getStackTrace())
            .filter(frame -> frame.getClassName().equals(OrderSpecifications.class.getName()))
            .toArray(StackTraceElement[]::new));
    failure.initCause(red);
    return failure;
  }

  private static Lesson noVerdict(String name) {
    return new Lesson(
        "Your specification “"
            + name
            + "” is red on the right decider. So it is no wonder that it is red on wrong ones, and"
            + " we did not ask it.",
        "In production nobody can tell a test that has found a fault from one that is always red.",
        "this specification on the right decider, first of all");
  }

  private static Lesson neverFails(String name) {
    return new Lesson(
        "Your specification “"
            + name
            + "” never fails: even a decider that does nothing at all, and one that refuses"
            + " everything, are good enough for it.",
        "In production it is a line in a report that says “tested”, and nothing more.",
        "its last line: what would have to happen for it to throw? (Java's own `assert` throws only"
            + " where somebody has switched it on.)");
  }

  private static Lesson tooSmall(String name, int planted) {
    return new Lesson(
        "Your specification “"
            + name
            + "” can fail, and yet all "
            + planted
            + " wrong deciders went through: its story is too small, or it leaves too much open.",
        "In production the fault waits for the first order that is a little larger than your"
            + " example.",
        "what somebody wants in your story, and what had happened before: with how many lines, of"
            + " how many pieces, and after what, does a wrong decider come to something else?");
  }

  /** Whether it is red on a decider that does nothing, or on one that refuses everything. */
  private static boolean notices(Consumer<OrderScenario> specification) {
    PlantedDecider idle = PlantedDecider.that(RIGHT, facts -> List.of());
    PlantedDecider stubborn =
        PlantedDecider.that(
            RIGHT,
            facts -> {
              throw new OrderRejected(Reason.NOT_NOW);
            });
    return failure(specification, idle).isPresent() || failure(specification, stubborn).isPresent();
  }

  private static Optional<Throwable> failure(
      Consumer<OrderScenario> specification,
      Decider<OrderCommand, OrderState, OrderEvent> decider) {
    try {
      specification.accept(new PlayedScenario(decider));
      return Optional.empty();
    } catch (AssertionError | RuntimeException red) {
      return Optional.of(red);
    }
  }

  private static String asText(Throwable red) {
    return switch (red) {
      case OrderRejected rejected -> "red: it was refused: " + rejected.reason();
      case AssertionError found -> "red: " + found.getMessage();
      default -> "red: " + red;
    };
  }
}
