package shop.orders.events;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.Lesson;

@Exercise("1.2")
class CompleteFactsTest {
  private static final Instant PI_DAY = Instant.parse("2026-03-14T09:26:53Z");
  private static final Clock CLOCK = Clock.fixed(PI_DAY, ZoneOffset.UTC);
  private static final Map<String, String> PRICES = Map.of("teapot", "39.95", "cup", "7.50");
  private static final Cart TEAPOT_AND_SIX_CUPS =
      new Cart("customer-7", List.of(new Cart.Line("teapot", 1), new Cart.Line("cup", 6)));

  @Test
  void the_fact_says_whose_order_it_is_and_what_was_ordered() {
    OrderCreated created = order(TEAPOT_AND_SIX_CUPS, Optional.empty());

    new Lesson(
            "The event names another order, or another customer, than we gave you.",
            "In production somebody else gets the bill.",
            "the first two components of the event")
        .expect("7f3a of customer-7", created.orderId() + " of " + created.customerId());
    new Lesson(
            "The items in the event are not the lines of the cart.",
            "In production the parcel is packed from this event alone.",
            "how a line of the cart becomes an item of the order")
        .expect(
            "teapot x1, cup x6",
            String.join(
                ", ",
                created.items().stream().map(i -> i.productId() + " x" + i.quantity()).toList()));
  }

  @Test
  void each_item_keeps_the_price_of_one_piece() {
    OrderCreated created = order(TEAPOT_AND_SIX_CUPS, Optional.empty());

    new Lesson(
            "The items in the event do not say what one piece cost when it was ordered.",
            "In production the price list has changed by the time somebody sends a cup back, and"
                + " nobody knows what to refund for one piece.",
            "the unit price that you give each OrderItem")
        .expect(
            List.of("39.95", "7.5"),
            created.items().stream().map(i -> plainly(i.unitPrice().amount())).toList());
  }

  @Test
  void without_a_voucher_the_total_is_the_price_of_all_pieces() {
    OrderCreated created = order(TEAPOT_AND_SIX_CUPS, Optional.empty());

    expectAmount(
        "84.95",
        created.totalAmount(),
        new Lesson(
            "One teapot at 39.95 and six cups at 7.50 do not cost what your event says.",
            "In production this is the amount that the customer's card is charged.",
            "every factor that the total is made of"));
    expectAmount(
        "0",
        created.discount(),
        new Lesson(
            "There was no voucher, and yet your event has a discount.",
            "In production accounting books a discount that nobody gave.",
            "what the discount is when there is nothing to take off"));
  }

  @Test
  void all_amounts_are_in_the_currency_of_the_price_list() {
    PriceList inYen = product -> Money.of("1200", "JPY");
    String currencies;
    try {
      OrderCreated created =
          new Checkout(inYen, CLOCK).createOrder("7f3a", TEAPOT_AND_SIX_CUPS, Optional.empty());
      currencies =
          "discount in %s, total in %s"
              .formatted(created.discount().currency(), created.totalAmount().currency());
    } catch (IllegalArgumentException mixed) {
      currencies = "an exception: " + mixed.getMessage();
    }
    new Lesson(
            "All prices are in yen, and your code brought in another currency.",
            "In production no foreign order can be made, or its discount and total cannot even be"
                + " added up.",
            "where the discount comes from when there is no voucher")
        .expect("discount in JPY, total in JPY", currencies);
  }

  @Test
  void a_voucher_is_taken_off_and_written_down() {
    OrderCreated created = order(TEAPOT_AND_SIX_CUPS, voucherOf("10.00"));

    expectAmount(
        "74.95",
        created.totalAmount(),
        new Lesson(
            "The customer had a voucher of 10.00, and it is lost: your total is what the items"
                + " cost without it.",
            "In production the voucher is used up, and the customer pays the full price all the"
                + " same.",
            "what the total is made of besides the unit prices"));
    expectAmount(
        "10.00",
        created.discount(),
        new Lesson(
            "The total is right, but the event does not say how it came to be.",
            "In production no voucher can ever be told from a mistake: items of 84.95, a total of"
                + " 74.95, and no reason.",
            "what you write down as the discount"));
  }

  @Test
  void a_voucher_is_worth_no_more_than_the_order() {
    OrderCreated created = order(TEAPOT_AND_SIX_CUPS, voucherOf("100.00"));

    expectAmount(
        "0",
        created.totalAmount(),
        new Lesson(
            "A voucher of 100.00 for an order of 84.95: your shop does not only give the goods"
                + " away, it pays the customer for taking them.",
            "In production the payment service gets a negative amount, and refunds it.",
            "the sentence about large vouchers in the brief"));
    expectAmount(
        "84.95",
        created.discount(),
        new Lesson(
            "Your event says that the whole voucher was taken off, but the order cost less.",
            "In production the books do not add up: price minus discount is not the total.",
            "the difference between what a voucher is worth and what it took off this order"));
  }

  @Test
  void items_and_total_are_one_and_the_same_look_at_the_price_list() {
    RisingPrices prices = new RisingPrices();

    OrderCreated created =
        new Checkout(prices, CLOCK).createOrder("7f3a", TEAPOT_AND_SIX_CUPS, Optional.empty());

    BigDecimal sum =
        created.items().stream()
            .map(i -> i.unitPrice().amount().multiply(BigDecimal.valueOf(i.quantity())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    new Lesson(
            "While your code was looking, the shop raised its prices. Your event has the old price"
                + " in one place and the new one in another: the items come to "
                + sum.toPlainString()
                + ", the total is "
                + created.totalAmount().amount().toPlainString()
                + ".",
            "In production it happens once a month, at the minute of a price change, and no test"
                + " on a quiet machine shows it.",
            "how often one price is asked for, and where the other number could come from")
        .expect(
            sum.compareTo(created.totalAmount().amount()) == 0,
            "a total of " + sum.toPlainString(),
            "a total of " + created.totalAmount().amount().toPlainString());
  }

  @Test
  void the_time_of_the_fact_is_the_time_on_the_shops_clock() {
    new Lesson(
            "The event does not carry the time that the shop's clock shows.",
            "In production the program that imports last year's orders stamps them all with today,"
                + " and no test can tell whether a time in an event is right.",
            "where your time comes from. Checkout was given a clock.")
        .expect(PI_DAY, order(TEAPOT_AND_SIX_CUPS, Optional.empty()).createdAt());
  }

  private static OrderCreated order(Cart cart, Optional<Voucher> voucher) {
    PriceList prices = product -> Money.of(PRICES.get(product), "EUR");
    return new Checkout(prices, CLOCK).createOrder("7f3a", cart, voucher);
  }

  private static Optional<Voucher> voucherOf(String value) {
    return Optional.of(new Voucher("SPRING", Money.of(value, "EUR")));
  }

  private static void expectAmount(String expected, Money actual, Lesson lesson) {
    lesson.expect(
        actual.amount().compareTo(new BigDecimal(expected)) == 0,
        expected + " EUR",
        actual.amount().toPlainString() + " " + actual.currency());
  }

  private static String plainly(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** A price list that is changed behind every look: each product is dearer the next time. */
  private static final class RisingPrices implements PriceList {
    private final Map<String, Integer> looks = new HashMap<>();

    @Override
    public Money priceOf(String productId) {
      return Money.of(PRICES.get(productId), "EUR").times(looks.merge(productId, 1, Integer::sum));
    }
  }
}
