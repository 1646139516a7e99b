package shop.orders.events;

import static shop.orders.events.Amounts.inCents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("1.3")
class ImmutableFactsTest {
  private static final OrderItem TEAPOT = new OrderItem("teapot", 1, null);
  private static final OrderItem CUPS = new OrderItem("cup", 6, null);
  private static final String LARGE = "90071992547409931.37";
  private static final String ONE_CENT_MORE = "90071992547409931.38";

  private final Lesson lesson;

  ImmutableFactsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_event_keeps_its_items_when_the_original_list_changes() {
    List<OrderItem> basket = new ArrayList<>(List.of(TEAPOT, CUPS));
    OrderCreated created = created(basket);

    basket.clear();

    lesson.expect(2, created.items().size());
  }

  @Test
  void an_event_keeps_its_items_when_a_reader_changes_them() {
    OrderCreated created = created(new ArrayList<>(List.of(TEAPOT, CUPS)));

    // A list that refuses is as good as a copy.
    Outcome.ofRunning(() -> created.items().clear());

    lesson.expect(2, created.items().size());
  }

  @Test
  void equal_amounts_are_equal_with_any_number_of_zeros() {
    for (String spelling : List.of("10", "10.0", "10.00")) {
      lesson.with("spelling", spelling).expect(true, euros("10.00").equals(euros(spelling)));
    }
  }

  @Test
  void equal_amounts_have_the_same_hash_code() {
    Set<Money> seen = new HashSet<>(List.of(euros("10.00")));

    lesson.expect(true, seen.contains(euros("10.0")));
  }

  @Test
  void other_amounts_and_other_currencies_are_different() {
    lesson.expect(false, euros("10.00").equals(Money.of("10.00", "USD")));
    lesson.then("a cent more").expect(false, euros(LARGE).equals(euros(ONE_CENT_MORE)));
  }

  @Test
  void each_currency_has_its_own_number_of_decimals() {
    lesson.expect(true, Set.of(yen("1000")).contains(yen("1000.0")));
    Money dinars = lesson.then("three decimals").value(() -> Money.of("1.125", "KWD"));
    lesson.then("three decimals").expect("1.125", inCents(dinars.amount()));

    lesson.then("zeros removed").expect("80.00", euros("80.00").amount().toString());
  }

  @Test
  void a_fraction_of_a_cent_is_kept_or_refused() {
    for (String fraction : List.of("0.105", "10.0004")) {
      Outcome<Money> asked = Outcome.of(() -> euros(fraction));
      if (!asked.threw(ArithmeticException.class) && !asked.threw(IllegalArgumentException.class)) {
        String kept = inCents(lesson.with("fraction", fraction).value(asked).amount());
        lesson.with("fraction", fraction).expect(fraction, kept);
      }
    }
  }

  @Test
  void a_large_amount_keeps_every_digit() {
    lesson.expect(LARGE, inCents(euros(LARGE).amount()));
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Money yen(String amount) {
    return Money.of(amount, "JPY");
  }

  private static OrderCreated created(List<OrderItem> items) {
    return new OrderCreated(
        "7f3a", "customer-7", items, euros("0.00"), euros("84.95"), Instant.EPOCH);
  }
}
