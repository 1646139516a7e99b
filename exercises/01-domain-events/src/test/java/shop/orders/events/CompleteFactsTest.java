package shop.orders.events;

import static java.time.temporal.ChronoUnit.MILLIS;
import static shop.orders.events.Amounts.inCents;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.SettableClock;
import workshop.kit.lesson.Lesson;

@Exercise("1.2")
class CompleteFactsTest {
  private static final Instant PI_DAY = Instant.parse("2026-03-14T09:26:53.589793238Z");
  private static final Clock CLOCK = SettableClock.at(PI_DAY);
  private static final Currency YEN = Currency.getInstance("JPY");
  private static final Optional<Voucher> NO_VOUCHER = Optional.empty();
  private static final Map<String, String> PRICES = Map.of("teapot", "39.90", "cup", "7.40");
  private static final Cart TEAPOT_AND_SIX_CUPS =
      new Cart("customer-7", List.of(new Cart.Line("teapot", 1), new Cart.Line("cup", 6)));

  private final Lesson lesson;

  CompleteFactsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void the_fact_says_whose_order_it_is_and_what_was_ordered() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect(
        new Whose("A-7f3a", "customer-7"), new Whose(created.orderId(), created.customerId()));
    lesson
        .then("what was ordered")
        .expect(
            TEAPOT_AND_SIX_CUPS.lines(),
            created.items().stream()
                .map(item -> new Cart.Line(item.productId(), item.quantity()))
                .toList());
  }

  @Test
  void each_item_keeps_the_price_of_one_piece() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect(
        List.of("39.90", "7.40"),
        created.items().stream().map(item -> inCents(item.unitPrice().amount())).toList());
  }

  @Test
  void without_a_voucher_the_total_is_the_price_of_all_pieces() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect("84.30 EUR", plainly(created.totalAmount()));
    lesson.then("no discount").expect("0.00 EUR", plainly(created.discount()));
  }

  @Test
  void all_amounts_are_in_the_currency_of_the_price_list() {
    PriceList inYen = product -> Money.of("1200", "JPY");

    OrderCreated created = lesson.value(() -> order(inYen, NO_VOUCHER));

    lesson.expect(
        new Currencies(YEN, YEN),
        new Currencies(created.discount().currency(), created.totalAmount().currency()));
  }

  @Test
  void a_voucher_is_taken_off_and_written_down() {
    OrderCreated created = order(voucherOf("10.00"));

    lesson.expect("74.30 EUR", plainly(created.totalAmount()));
    lesson.then("written down").expect("10.00 EUR", plainly(created.discount()));
  }

  @Test
  void a_voucher_is_worth_no_more_than_the_order() {
    OrderCreated created = order(voucherOf("100.00"));

    lesson.expect("0.00 EUR", plainly(created.totalAmount()));
    lesson.then("the discount").expect("84.30 EUR", plainly(created.discount()));
  }

  @Test
  void items_and_total_are_one_and_the_same_look_at_the_price_list() {
    OrderCreated created = order(new RisingPrices(), NO_VOUCHER);

    BigDecimal sum = sum(created.items());
    BigDecimal total = created.totalAmount().amount();
    lesson.with("sum", sum).with("total", total).expect(sum.compareTo(total) == 0);
  }

  @Test
  void the_time_of_the_fact_is_the_time_on_the_shops_clock() {
    Instant written = order(NO_VOUCHER).createdAt();

    // Nobody asked for more than the milliseconds.
    lesson.expect(PI_DAY.truncatedTo(MILLIS), written.truncatedTo(MILLIS));
  }

  private static OrderCreated order(Optional<Voucher> voucher) {
    return order(product -> Money.of(PRICES.get(product), "EUR"), voucher);
  }

  private static OrderCreated order(PriceList prices, Optional<Voucher> voucher) {
    return new Checkout(prices, CLOCK).createOrder("A-7f3a", TEAPOT_AND_SIX_CUPS, voucher);
  }

  private static Optional<Voucher> voucherOf(String value) {
    return Optional.of(new Voucher("SPRING", Money.of(value, "EUR")));
  }

  private static BigDecimal sum(List<OrderItem> items) {
    return items.stream()
        .map(item -> item.unitPrice().amount().multiply(BigDecimal.valueOf(item.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plainly(Money money) {
    return "%s %s".formatted(inCents(money.amount()), money.currency());
  }

  private record Whose(String order, String customer) {}

  private record Currencies(Currency discount, Currency total) {}

  /** A price list that is changed behind every look: each product is dearer the next time. */
  private static final class RisingPrices implements PriceList {
    private final Map<String, Integer> looks = new HashMap<>();

    @Override
    public Money priceOf(String productId) {
      return Money.of(PRICES.get(productId), "EUR").times(looks.merge(productId, 1, Integer::sum));
    }
  }
}
