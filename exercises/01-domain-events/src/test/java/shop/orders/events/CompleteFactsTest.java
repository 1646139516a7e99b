package shop.orders.events;

import static shop.orders.events.Amounts.inCents;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

@Exercise("1.2")
class CompleteFactsTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53.589Z");
  private static final Clock CLOCK = SettableClock.at(NOW);
  private static final Currency YEN = Currency.getInstance("JPY");
  private static final Optional<Voucher> NO_VOUCHER = Optional.empty();
  private static final Map<String, String> PRICES =
      Map.of("teapot", "39.95", "cup", "7.50", "spoon", "0.10");
  private static final Cart TEAPOT_AND_SIX_CUPS =
      cart(new Cart.Line("teapot", 1), new Cart.Line("cup", 4), new Cart.Line("cup", 2));
  private static final Cart THREE_SPOONS = cart(new Cart.Line("spoon", 3));

  private final Lesson lesson;

  CompleteFactsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void the_event_says_whose_order_it_is_and_what_was_ordered() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect(
        new Whose("7f3a", "customer-7"), new Whose(created.orderId(), created.customerId()));
    lesson
        .then("what was ordered")
        .expect(
            TEAPOT_AND_SIX_CUPS.lines(),
            created.items().stream()
                .map(item -> new Cart.Line(item.productId(), item.quantity()))
                .toList());
  }

  @Test
  void each_item_has_the_price_of_one_piece() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect(
        List.of("39.95", "7.50", "7.50"),
        created.items().stream().map(item -> inCents(item.unitPrice().amount())).toList());
  }

  @Test
  void all_amounts_come_from_the_same_prices() {
    OrderCreated created = order(new RisingPrices(), TEAPOT_AND_SIX_CUPS, NO_VOUCHER);

    expectSum(lesson, created.items(), created.totalAmount());
    OrderCreated free = order(new RisingPrices(), TEAPOT_AND_SIX_CUPS, voucherOf("1000.00"));
    expectSum(lesson.then("with a voucher"), free.items(), free.discount());
  }

  @Test
  void a_voucher_is_taken_off_and_stored_as_the_discount() {
    OrderCreated created = order(voucherOf("10.00"));

    lesson.expect("74.95 EUR", plainly(created.totalAmount()));
    lesson.then("the discount").expect("10.00 EUR", plainly(created.discount()));
  }

  @Test
  void a_voucher_takes_off_at_most_the_whole_price() {
    OrderCreated created = order(voucherOf("100.00"));

    lesson
        .when(created.totalAmount().amount().signum() < 0, "it pays out")
        .expect("0.00 EUR", plainly(created.totalAmount()));
    lesson.then("the discount").expect("84.95 EUR", plainly(created.discount()));
  }

  @Test
  void without_a_voucher_the_total_is_the_exact_price_of_all_pieces() {
    OrderCreated created = order(NO_VOUCHER);

    lesson.expect("84.95 EUR", plainly(created.totalAmount()));
    lesson.then("no discount").expect("0.00 EUR", plainly(created.discount()));
    Lesson toTheCent = lesson.then("to the cent");
    OrderCreated spoons = toTheCent.value(() -> order(inEuros(), THREE_SPOONS, NO_VOUCHER));
    toTheCent.expect("0.30 EUR", plainly(spoons.totalAmount()));
  }

  @Test
  void all_amounts_are_in_the_currency_of_the_price_list() {
    PriceList inYen = product -> Money.of("1200", "JPY");

    OrderCreated created =
        lesson.then("it returns").value(() -> order(inYen, TEAPOT_AND_SIX_CUPS, NO_VOUCHER));

    lesson.expect(
        new Currencies(YEN, YEN),
        new Currencies(created.discount().currency(), created.totalAmount().currency()));
  }

  @Test
  void the_time_is_the_time_of_the_clock() {
    Instant stored = order(NO_VOUCHER).createdAt();

    lesson
        .when(isLessApart(stored, Instant.now(), Duration.ofMinutes(1)), "this machine's time")
        .when(isLocal(stored), "a local time")
        .expect(NOW, stored);
  }

  @Test
  @Beyond
  void a_failure_of_the_price_list_reaches_the_caller() {
    Cart withSaucers = cart(new Cart.Line("teapot", 1), new Cart.Line("saucer", 6));

    Outcome<OrderCreated> order = Outcome.of(() -> order(inEuros(), withSaucers, NO_VOUCHER));

    lesson.expect(order.thrown().isPresent());
  }

  private static boolean isLessApart(Instant stored, Instant other, Duration limit) {
    return stored != null && Duration.between(stored, other).abs().compareTo(limit) < 0;
  }

  /** Off by whole quarters of an hour, as time zones are. */
  private static boolean isLocal(Instant stored) {
    return isLessApart(stored, NOW, Duration.ofDays(1))
        && Duration.between(stored, NOW).toNanos() % Duration.ofMinutes(15).toNanos() == 0;
  }

  private static void expectSum(Lesson lesson, List<OrderItem> items, Money amount) {
    BigDecimal sum = sum(items);
    BigDecimal actual = amount.amount();
    lesson.with("sum", sum).with("amount", actual).expect(sum.compareTo(actual) == 0);
  }

  private static OrderCreated order(Optional<Voucher> voucher) {
    return order(inEuros(), TEAPOT_AND_SIX_CUPS, voucher);
  }

  private static OrderCreated order(PriceList prices, Cart cart, Optional<Voucher> voucher) {
    return new Checkout(prices, CLOCK).createOrder("7f3a", cart, voucher);
  }

  private static PriceList inEuros() {
    return product -> Money.of(Optional.ofNullable(PRICES.get(product)).orElseThrow(), "EUR");
  }

  private static Cart cart(Cart.Line... lines) {
    return new Cart("customer-7", List.of(lines));
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

  /** A price list that changes with every call: each product costs more the next time. */
  private static final class RisingPrices implements PriceList {
    private final Map<String, Integer> calls = new HashMap<>();

    @Override
    public Money priceOf(String productId) {
      return Money.of(PRICES.get(productId), "EUR").times(calls.merge(productId, 1, Integer::sum));
    }
  }
}
