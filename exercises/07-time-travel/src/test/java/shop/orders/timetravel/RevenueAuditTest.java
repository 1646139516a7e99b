package shop.orders.timetravel;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.timetravel.Bank.received;
import static shop.orders.timetravel.Bank.refunded;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("7.3")
class RevenueAuditTest {
  private static final Money TOTAL = euros("84.30");
  private static final String ORDER = "A-7f3a";

  /** An id that begins as the other one. */
  private static final String SECOND = "A-7f3a-2";

  private static final String DINARS = "K-2d2e";
  private static final Money DINAR_TOTAL = Money.of("53.000", "KWD");
  private static final String TEST = "B-22c1";

  /** The places of the payment and of the next events. */
  private static final int PAID = 3;

  private static final int FOURTH = 4;
  private static final int FIFTH = 5;

  private final Lesson lesson;

  RevenueAuditTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_event_without_its_transfer_is_found() {
    ShopLog typed =
        twoOrders()
            .paid(SECOND, TOTAL)
            .refunded(ORDER, euros("7.40"))
            .refunded(SECOND, euros("7.40"))
            .points(ORDER);
    lesson.expect(
        plain(typed.get(FOURTH)),
        found(
            typed,
            received(SECOND, TOTAL),
            refunded(SECOND, euros("7.40")),
            received(ORDER, TOTAL)));
    lesson
        .then("a payment")
        .expect(
            plain(typed.get(PAID)),
            found(
                typed,
                received(ORDER, TOTAL),
                refunded(ORDER, euros("7.40")),
                refunded(SECOND, euros("7.40"))));
    ShopLog full = twoOrders().paid(SECOND, TOTAL).refunded(ORDER, TOTAL);
    lesson
        .then("the other direction")
        .expect(
            plain(full.get(FOURTH)),
            found(
                full,
                received(ORDER, TOTAL),
                received(SECOND, TOTAL),
                refunded(SECOND, TOTAL),
                received(ORDER, TOTAL)));
  }

  @Test
  void amount_and_currency_are_compared() {
    ShopLog log =
        new ShopLog()
            .created(DINARS, "customer-9", DINAR_TOTAL)
            .paid(DINARS, DINAR_TOTAL)
            .refunded(DINARS, Money.of("2.455", "KWD"))
            .requested(DINARS, "12.500")
            .refundedAsRequested(DINARS, euros("12.50"))
            .refunded(DINARS, Money.of("1.100", "KWD"));
    String found =
        found(
            log,
            refunded(DINARS, Money.of("2.455", "KWD")),
            refunded(DINARS, Money.of("12.500", "KWD")),
            refunded(DINARS, Money.of("1.100", "KWD")),
            received(DINARS, DINAR_TOTAL));
    ShopLog less = twoOrders().refunded(ORDER, euros("74.00"));
    String amount = found(less, received(ORDER, TOTAL), refunded(ORDER, euros("7.40")));
    lesson
        .when(found.contains("RefundRequested"), "a request")
        .when(found.equals("none") && amount.equals("none"), "nothing")
        .when(found.equals("none"), "it is missed")
        .expect(plain(log.get(FOURTH)), found);
    lesson.then("the amount").expect(plain(less.get(PAID)), amount);
  }

  @Test
  void an_event_that_was_corrected_is_left_out() {
    ShopLog chain =
        twoOrders()
            .refunded(ORDER, euros("74.00"))
            .corrected(PAID, euros("7.04"))
            .corrected(FOURTH, euros("7.40"));
    lesson.expect("none", found(chain, received(ORDER, TOTAL), refunded(ORDER, euros("7.40"))));

    ShopLog spoiled =
        twoOrders().refunded(ORDER, euros("7.40")).corrected(PAID, euros("7.04")).points(ORDER);
    lesson
        .then("a wrong correction")
        .expect(
            plain(spoiled.get(FOURTH)),
            found(spoiled, received(ORDER, TOTAL), refunded(ORDER, euros("7.40"))));
  }

  @Test
  void a_transfer_confirms_one_event() {
    ShopLog twice =
        twoOrders().refunded(ORDER, euros("7.40")).points(ORDER).refunded(ORDER, euros("7.40"));
    lesson.expect(
        plain(twice.get(FIFTH)),
        found(twice, refunded(ORDER, euros("7.40")), received(ORDER, TOTAL)));
    lesson
        .then("both transfers")
        .expect(
            "none",
            found(
                twice,
                refunded(ORDER, euros("7.40")),
                received(ORDER, TOTAL),
                refunded(ORDER, euros("7.40"))));
  }

  @Test
  void an_amount_of_zero_needs_no_transfer() {
    ShopLog log = twoOrders().refunded(ORDER, euros("7.40")).corrected(PAID, euros("0.00"));
    lesson.expect("none", found(log, received(ORDER, TOTAL)));
  }

  @Test
  void a_test_order_is_left_out() {
    ShopLog log =
        twoOrders()
            .created(TEST, "test-2", TOTAL)
            .paid(TEST, TOTAL)
            .refunded(TEST, euros("7.40"))
            .created(SECOND, "customer-9-test-1", TOTAL)
            .refunded(SECOND, euros("7.40"));
    lesson.expect("none", found(log, refunded(SECOND, euros("7.40")), received(ORDER, TOTAL)));
    lesson
        .then("another id")
        .expect(plain(log.events().getLast()), found(log, received(ORDER, TOTAL)));
  }

  @Test
  void the_first_event_in_the_log_is_found() {
    ShopLog log =
        twoOrders()
            .paid(SECOND, TOTAL)
            .refunded(SECOND, euros("7.40"))
            .clockIsSetBack()
            .refunded(ORDER, euros("74.00"))
            .refunded(SECOND, euros("3.30"));
    ShopLog steady =
        twoOrders()
            .paid(SECOND, TOTAL)
            .refunded(SECOND, euros("7.40"))
            .refunded(ORDER, euros("74.00"));
    String last = found(steady, received(ORDER, TOTAL), received(SECOND, TOTAL));
    lesson
        .when(last.equals(plain(steady.get(FIFTH))), "the last one")
        .expect(
            plain(log.get(FOURTH)),
            found(
                log,
                received(ORDER, TOTAL),
                refunded(SECOND, euros("3.30")),
                received(SECOND, TOTAL)));
  }

  @Test
  void the_event_of_each_month_is_found() {
    for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
      MonthCopy copy = month.copy("A-0b1f");
      List<BankTransfer> statement = Bank.statementOf(copy);

      Optional<LogEvent> event = find(copy.events(), statement);
      Lesson told = lesson.when(month == Month.OCTOBER, "only in March");
      told.with("found", event.map(RevenueAuditTest::plain).orElse("none"))
          .expect(event.equals(Optional.of(copy.wrong())));
    }
  }

  /** The first order is paid. */
  private static ShopLog twoOrders() {
    return new ShopLog()
        .created(ORDER, "customer-7", TOTAL)
        .created(SECOND, "customer-7", TOTAL)
        .paid(ORDER, TOTAL);
  }

  private String found(ShopLog log, BankTransfer... statement) {
    return find(log.events(), List.of(statement)).map(RevenueAuditTest::plain).orElse("none");
  }

  private Optional<LogEvent> find(List<LogEvent> log, List<BankTransfer> statement) {
    Optional<LogEvent> found =
        lesson.shared("it throws").value(() -> RevenueAudit.firstDivergence(log, statement));
    lesson.shared("null").expect(found != null);
    return found;
  }

  private static String plain(LogEvent event) {
    return "%s %d %s".formatted(event.stream(), event.revision(), event.type());
  }
}
