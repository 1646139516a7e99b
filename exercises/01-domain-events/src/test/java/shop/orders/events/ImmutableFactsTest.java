package shop.orders.events;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;

@Exercise("1.3")
class ImmutableFactsTest {
  private static final OrderItem TEAPOT = new OrderItem("teapot", 1, null);
  private static final OrderItem CUPS = new OrderItem("cup", 6, null);

  @Test
  void a_fact_does_not_change_with_the_list_it_was_made_from() {
    List<OrderItem> basket = new ArrayList<>(List.of(TEAPOT, CUPS));
    OrderCreated created = created(basket);

    basket.clear();

    new Lesson(
            "The event changed after it happened: we cleared the list it was made from, and its"
                + " items went with it.",
            "In production the web layer reuses its basket, and the order that was paid for is"
                + " shipped as an empty parcel.",
            "who else still holds the list that your event holds")
        .expect("2 items", created.items().size() + " items");
  }

  @Test
  void a_fact_does_not_change_through_its_readers() {
    OrderCreated created = created(new ArrayList<>(List.of(TEAPOT, CUPS)));

    tryToClear(created.items());

    new Lesson(
            "The event changed after it happened: somebody who read its items cleared the list he"
                + " was given, and the event lost its items.",
            "In production one projection that sorts, filters or clears in place spoils the event for"
                + " every other reader of the same object.",
            "what the list that you hand out allows its reader to do")
        .expect("2 items", created.items().size() + " items");
  }

  @Test
  @Judges("1.3 equal amounts are equal money, and no amount is rounded in silence")
  void the_same_amount_is_the_same_money_however_it_was_written() {
    List<String> spellings = List.of("10", "10.0", "10.00");
    for (String spelling : spellings) {
      new Lesson(
              "Ten euros are not ten euros: Money.of(\"10.00\", \"EUR\") and Money.of(\""
                  + spelling
                  + "\", \"EUR\") are not equal.",
              "In production a payment of 10.0 never matches an order of 10.00, and both are looked"
                  + " into by hand.",
              "what BigDecimal.equals compares besides the value")
          .expect(true, euros("10.00").equals(euros(spelling)));
    }
  }

  @Test
  @Judges("1.3 equal amounts are equal money, and no amount is rounded in silence")
  void equal_money_is_found_again_in_a_set() {
    Set<Money> seen = new HashSet<>(List.of(euros("10.00")));

    new Lesson(
            "10.0 EUR equals 10.00 EUR, but a HashSet that holds one does not find the other.",
            "In production a duplicate is only sometimes seen as one, depending on how the amount"
                + " was written.",
            "the method that has to change whenever equals does")
        .expect(true, seen.contains(euros("10.0")));
  }

  @Test
  @Judges("1.3 equal amounts are equal money, and no amount is rounded in silence")
  void ten_euros_are_not_ten_dollars() {
    new Lesson(
            "10 EUR equals 10 USD in your shop.",
            "In production a customer pays in the cheapest currency he can find.",
            "everything that makes two amounts of money the same")
        .expect(false, euros("10.00").equals(Money.of("10.00", "USD")));
  }

  @Test
  void other_currencies_have_other_smallest_units() {
    new Lesson(
            "1000 JPY and 1000.0 JPY are not equal, or not found in a set.",
            "In production your shop works until the first customer from Japan.",
            "what you take for granted about the number of decimals")
        .expect(true, Set.of(Money.of("1000", "JPY")).contains(Money.of("1000.0", "JPY")));
  }

  @Test
  @Judges("1.3 equal amounts are equal money, and no amount is rounded in silence")
  void an_amount_is_never_rounded_in_silence() {
    String kept;
    try {
      kept = euros("0.105").amount().toPlainString();
    } catch (ArithmeticException | IllegalArgumentException refused) {
      return; // Saying no to a fraction of a cent is as right as keeping it.
    }
    new Lesson(
            "We asked for 0.105 EUR and got something else, without a word.",
            "In production half a cent goes missing at each step, and nobody knows at which.",
            "what you do with the digits that do not fit. Rounding is a decision of whoever reckons;"
                + " a constructor may only keep or refuse.")
        .expect(
            new BigDecimal(kept).compareTo(new BigDecimal("0.105")) == 0,
            "0.105, or an exception",
            kept);
  }

  @Test
  @Judges("1.3 equal amounts are equal money, and no amount is rounded in silence")
  void large_amounts_keep_every_digit() {
    String large = "90071992547409931.37";
    new Lesson(
            "A large amount came out of Money with other digits than it went in with.",
            "In production the cents of large sums are wrong, and only the auditors notice.",
            "each place where the amount is something else than a BigDecimal")
        .expect(
            euros(large).amount().compareTo(new BigDecimal(large)) == 0,
            large,
            euros(large).amount().toPlainString());
  }

  @Test
  void a_percentage_is_exact_and_rounded_half_up() {
    for (int percent : List.of(5, 7, 15, 50)) {
      for (int cents = 1; cents <= 1_000; cents++) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        // Whole numbers only, so that this line cannot make the mistake it looks for.
        BigDecimal expected = BigDecimal.valueOf((cents * percent + 50) / 100, 2);
        expectPercentage(percent, amount.toPlainString(), expected.toPlainString());
      }
    }
    expectPercentage(7, "90071992547409931.37", "6305039478318695.20");
  }

  @Test
  void a_percentage_is_rounded_to_what_its_currency_can_pay() {
    String actual;
    try {
      BigDecimal amount = Money.of("1005", "JPY").percent(15).amount();
      actual = amount.stripTrailingZeros().toPlainString() + " JPY";
    } catch (ArithmeticException refused) {
      actual = "an exception: " + refused.getMessage();
    }
    new Lesson(
            "15 % of 1005 yen did not come out as an amount that somebody can pay: there is no"
                + " smaller coin than one yen.",
            "In production every invoice to Japan is refused, by the payment service or by your own"
                + " program.",
            "the number of decimals that you round to")
        .expect("151 JPY", actual);
  }

  private static void expectPercentage(int percent, String amount, String expected) {
    BigDecimal actual = euros(amount).percent(percent).amount();
    new Lesson(
            percent + " % of " + amount + " EUR came out wrong.",
            "In production a cent is missing on some invoices: too few to see, enough to fail the"
                + " audit.",
            "the type that you calculate in on the way, and the rounding that the brief asks for")
        .expect(
            actual.compareTo(new BigDecimal(expected)) == 0,
            expected,
            actual.setScale(Math.max(2, actual.scale()), RoundingMode.UNNECESSARY).toPlainString());
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  private static OrderCreated created(List<OrderItem> items) {
    return new OrderCreated(
        "7f3a", "customer-7", items, euros("0.00"), euros("84.95"), Instant.EPOCH);
  }

  private static void tryToClear(List<OrderItem> items) {
    try {
      items.clear();
    } catch (UnsupportedOperationException refused) {
      // Just what a reader of a fact should be told.
    }
  }
}
