package shop.orders.events;

import static shop.orders.events.Amounts.inCents;

import java.math.BigDecimal;
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

  private final Lesson lesson;

  ImmutableFactsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_fact_does_not_change_with_the_list_it_was_made_from() {
    List<OrderItem> basket = new ArrayList<>(List.of(TEAPOT, CUPS));
    OrderCreated created = created(basket);

    basket.clear();

    lesson.expect(2, created.items().size());
  }

  @Test
  void a_fact_does_not_change_through_its_readers() {
    OrderCreated created = created(new ArrayList<>(List.of(TEAPOT, CUPS)));

    // A list that refuses is as good as a copy.
    Outcome.ofRunning(() -> created.items().clear());

    lesson.expect(2, created.items().size());
  }

  @Test
  void the_same_amount_is_the_same_money_however_it_was_written() {
    for (String spelling : List.of("10", "10.0", "10.00")) {
      lesson.with("spelling", spelling).expect(true, euros("10.00").equals(euros(spelling)));
    }
  }

  @Test
  void equal_money_is_found_again_in_a_set() {
    Set<Money> seen = new HashSet<>(List.of(euros("10.00")));

    lesson.expect(true, seen.contains(euros("10.0")));
  }

  @Test
  void ten_euros_are_not_ten_dollars() {
    lesson.expect(false, euros("10.00").equals(Money.of("10.00", "USD")));
  }

  @Test
  void other_currencies_have_other_smallest_units() {
    lesson.expect(true, Set.of(yen("1000")).contains(yen("1000.0")));
  }

  @Test
  void an_amount_is_never_rounded_in_silence() {
    Outcome<Money> asked = Outcome.of(() -> euros("0.105"));
    if (asked.threw(ArithmeticException.class) || asked.threw(IllegalArgumentException.class)) {
      return; // Saying no to a fraction of a cent is as right as keeping it.
    }

    lesson.expect("0.105", inCents(lesson.value(asked).amount()));
  }

  @Test
  void large_amounts_keep_every_digit() {
    lesson.expect(LARGE, inCents(euros(LARGE).amount()));
  }

  @Test
  void a_percentage_is_exact_and_rounded_half_up() {
    for (int percent : List.of(5, 7, 15, 50)) {
      for (int cents = 1; cents <= 1_000; cents++) {
        // Whole numbers only, so that this line cannot make the mistake it looks for.
        int expected = (cents * percent + 50) / 100;
        expectPercentage(percent, BigDecimal.valueOf(cents, 2), BigDecimal.valueOf(expected, 2));
      }
    }
    expectPercentage(7, new BigDecimal(LARGE), new BigDecimal("6305039478318695.20"));
  }

  @Test
  void a_percentage_is_rounded_to_what_its_currency_can_pay() {
    BigDecimal actual = lesson.value(() -> yen("1005").percent(15).amount());

    lesson.expect(BigDecimal.valueOf(151), actual.stripTrailingZeros());
  }

  private void expectPercentage(int percent, BigDecimal amount, BigDecimal expected) {
    BigDecimal actual = euros(amount.toPlainString()).percent(percent).amount();

    lesson
        .with("percent", percent)
        .with("amount", amount)
        .expect(inCents(expected), inCents(actual));
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Money yen(String amount) {
    return Money.of(amount, "JPY");
  }

  private static OrderCreated created(List<OrderItem> items) {
    return new OrderCreated(
        "A-7f3a", "customer-7", items, euros("0.00"), euros("84.30"), Instant.EPOCH);
  }
}
