package shop.orders.aggregate;

import static shop.orders.aggregate.OrderRejected.Reason.MORE_THAN_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.NOT_ORDERED;
import static shop.orders.aggregate.OrderRejected.Reason.PRICE_CHANGED;
import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.OrderFacts.CART;
import static shop.orders.fixtures.OrderFacts.NOON;
import static shop.orders.fixtures.OrderFacts.PRICES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Exercise;
import workshop.kit.SettableClock;
import workshop.kit.lesson.Lesson;
import workshop.kit.spec.Result;
import workshop.kit.spec.Specification;

@Exercise("2.2")
class DecideTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a").allAt(NOON);
  private static final OrderEvent CREATED = ORDER.created();
  private static final OrderEvent WITH_VOUCHER = ORDER.createdWithVoucher();
  private static final OrderEvent CONFIRMED = ORDER.confirmed();
  private static final OrderEvent SHIPPED = ORDER.shipped();
  private static final OrderEvent CANCELLED = ORDER.cancelled();

  private static final UUID COMMAND = new UUID(0, 1);
  private static final SettableClock CLOCK = SettableClock.at(NOON);
  private static final CancelOrder CANCEL =
      new CancelOrder(COMMAND, ORDER.id(), "changed her mind");
  private static final ShipOrder SHIP = new ShipOrder(COMMAND, ORDER.id(), "parcel-1");

  /** As the kit tells of a difference in the time of a fact. */
  private static final Pattern ITS_TIME = Pattern.compile(": \\w+At is ");

  private final OrderDecider decider = new OrderDecider(PRICES, CLOCK);
  private final Lesson lesson;

  DecideTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_order_is_created_with_the_prices_of_the_list() {
    expect(lesson, given().when(create("84.30")).then(CREATED));
  }

  @Test
  void a_total_that_the_shop_did_not_reckon_is_refused() {
    expect(lesson, given().when(create("1.00")).thenRejected(PRICE_CHANGED));
    expect(lesson.then("too dear"), given().when(create("95.00")).thenRejected(PRICE_CHANGED));
  }

  @Test
  void a_total_in_another_currency_is_not_the_same_total() {
    CreateOrder inFrancs = new CreateOrder(COMMAND, ORDER.id(), CART, Money.of("84.30", "CHF"));
    Object answer = lesson.then("it broke").value(() -> answer(inFrancs));

    expect(
        lesson.when(answer instanceof Reason, "refused"),
        given().when(inFrancs).thenRejected(PRICE_CHANGED));
  }

  @Test
  void the_total_that_was_compared_is_the_one_that_is_stored() {
    Set<String> asked = new HashSet<>();
    OrderDecider whileTheListChanges =
        new OrderDecider(
            product -> asked.add(product) ? PRICES.priceOf(product) : euros("50.00"), CLOCK);

    // Who asks twice and sees that the two differ may refuse.
    expectOrRefused(
        lesson,
        whileTheListChanges,
        given().when(create("84.30")).thenEvents("84.30 EUR", DecideTest::costWhatThePageShowed));
  }

  @Test
  void an_order_is_created_once() {
    expectNoFact(lesson, given(CREATED, CONFIRMED).when(create("84.30")));
  }

  @Test
  void an_order_that_exists_is_not_asked_for_its_price() {
    lesson.expect(answer(create("95.00"), CREATED, CONFIRMED) != PRICE_CHANGED);
  }

  @Test
  void an_order_is_cancelled_as_long_as_it_is_in_the_house() {
    expect(lesson, given(CREATED).when(CANCEL).then(CANCELLED));
    expect(lesson, given(CREATED, CONFIRMED).when(CANCEL).then(CANCELLED));
    expect(lesson.then("a parcel"), given(CREATED, CONFIRMED, SHIPPED).when(CANCEL).thenRejected());
    expectNoFact(lesson.then("nothing to cancel"), given().when(CANCEL));
    expectNoFact(lesson.then("nothing to cancel"), given(CREATED, CANCELLED).when(CANCEL));
  }

  @Test
  void a_paid_order_is_shipped_and_no_other() {
    expect(lesson, given(CREATED, CONFIRMED).when(SHIP).then(SHIPPED));
    expect(
        lesson.then("refunded in full"),
        given(CREATED, CONFIRMED, refunded("84.30")).when(SHIP).then(SHIPPED));

    Lesson toKeep = lesson.then("not to ship");
    expect(toKeep, given().when(SHIP).thenRejected());
    expect(toKeep, given(CREATED).when(SHIP).thenRejected());
    expect(toKeep, given(CREATED, CONFIRMED, CANCELLED).when(SHIP).thenRejected());
    expect(toKeep, given(CREATED, CONFIRMED, SHIPPED).when(SHIP).thenRejected());
  }

  @Test
  void what_came_back_is_refunded_line_by_line() {
    var shipped = given(CREATED, CONFIRMED, SHIPPED);
    var withVoucher = given(WITH_VOUCHER, CONFIRMED, SHIPPED);

    expect(
        lesson,
        shipped
            .when(refund(line("cup", 2), line("teapot", 1)))
            .then(refunded("14.80"), refunded("39.90")));
    expect(
        lesson.then("cups twice"),
        shipped
            .when(refund(line("cup", 2), line("cup", 2)))
            .then(refunded("14.80"), refunded("14.80")));
    expect(lesson.then("seven cups"), shipped.when(refund(line("cup", 7))).then(refunded("51.80")));
    expect(
        lesson.then("with a voucher"),
        withVoucher.when(refund(line("cup", 1))).then(refunded("7.40")));
  }

  @Test
  void money_is_given_back_only_where_money_was_taken() {
    RefundOrder aCup = refund(line("cup", 1));

    expect(lesson, given(CREATED, CANCELLED).when(aCup).thenRejected());
    expect(
        lesson.then("before the parcel"),
        given(CREATED, CONFIRMED).when(aCup).then(refunded("7.40")));
    expect(
        lesson.then("cancelled after paid"),
        given(CREATED, CONFIRMED, CANCELLED).when(aCup).then(refunded("7.40")));
  }

  @Test
  void an_order_that_was_not_paid_is_not_asked_for_its_items() {
    lesson.expect(answer(refund(line("saucer", 1)), CREATED) != NOT_ORDERED);
    lesson.then("twelve cups").expect(answer(refund(line("cup", 12)), CREATED) != MORE_THAN_PAID);
  }

  @Test
  void what_was_not_ordered_is_not_refunded() {
    RefundOrder aSaucer = refund(line("saucer", 1));
    Object answer = lesson.then("it broke").value(() -> answer(aSaucer, CREATED, CONFIRMED));

    expect(
        lesson.when(answer instanceof Reason, "refused"),
        given(CREATED, CONFIRMED).when(aSaucer).thenRejected(NOT_ORDERED));
  }

  @Test
  void a_refund_is_accepted_as_a_whole_or_not_at_all() {
    // For which reason it is refused, the tests below ask.
    expectOrRefused(
        lesson,
        decider,
        given(CREATED, CONFIRMED)
            .when(refund(line("cup", 1), line("cup", 12), line("cup", 1)))
            .thenEvents("three facts", facts -> facts.size() >= 3));
  }

  @Test
  void what_was_given_back_before_counts() {
    expect(
        lesson,
        given(CREATED, CONFIRMED, refunded("80.00"))
            .when(refund(line("cup", 1)))
            .thenRejected(MORE_THAN_PAID));
  }

  @Test
  void each_line_is_decided_on_what_the_lines_before_it_have_changed() {
    expect(
        lesson,
        given(CREATED, CONFIRMED)
            .when(refund(line("teapot", 1), line("cup", 6), line("teapot", 1)))
            .thenRejected(MORE_THAN_PAID));
  }

  @Test
  void nobody_gets_back_more_than_was_paid() {
    RefundOrder everything = refund(line("cup", 6), line("teapot", 1));

    expect(lesson, given(WITH_VOUCHER, CONFIRMED).when(everything).thenRejected(MORE_THAN_PAID));
    expect(
        lesson.then("everything"),
        given(CREATED, CONFIRMED).when(everything).then(refunded("44.40"), refunded("39.90")));
  }

  private static CreateOrder create(String shownTotal) {
    return new CreateOrder(COMMAND, ORDER.id(), CART, euros(shownTotal));
  }

  private static RefundOrder refund(Cart.Line... lines) {
    return new RefundOrder(COMMAND, ORDER.id(), List.of(lines));
  }

  private static Cart.Line line(String productId, int quantity) {
    return new Cart.Line(productId, quantity);
  }

  private static OrderEvent refunded(String amount) {
    return ORDER.refunded(amount);
  }

  private static boolean costWhatThePageShowed(List<OrderEvent> facts) {
    return facts.stream()
        .allMatch(
            fact ->
                fact instanceof OrderCreated order && euros("84.30").equals(order.totalAmount()));
  }

  private static Specification.Given<OrderState, OrderCommand, OrderEvent> given(
      OrderEvent... history) {
    return Specification.<OrderState, OrderCommand, OrderEvent>named("a rule").given(history);
  }

  /** The new facts, or the reason of a refusal. All else is a defect, and goes on to the caller. */
  private Object answer(OrderCommand command, OrderEvent... history) {
    try {
      return decider.decide(OrderState.of(List.of(history)), command);
    } catch (OrderRejected refused) {
      return refused.reason();
    }
  }

  private void expect(
      Lesson lesson, Specification<OrderState, OrderCommand, OrderEvent> specification) {
    Result result = specification.on(PlayedScenario.rules(decider));
    lessonOn(result, lesson).expect(result.expected(), PlayedScenario.actual(result));
  }

  private Lesson lessonOn(Result result, Lesson otherwise) {
    if (result.actual().endsWith(NOT_ORDERED.name())) {
      return lesson.shared("it was ordered");
    }
    boolean onlyTheTime =
        result.differences().stream().allMatch(each -> ITS_TIME.matcher(each).find());
    return onlyTheTime ? lesson.shared("only the time") : otherwise;
  }

  /** Refused or nothing to do: which of the two is for 2.3 to say. */
  private void expectNoFact(
      Lesson lesson, Specification.When<OrderState, OrderCommand, OrderEvent> story) {
    expectOrRefused(lesson, decider, story.thenNothing());
  }

  private static void expectOrRefused(
      Lesson lesson,
      OrderDecider decider,
      Specification<OrderState, OrderCommand, OrderEvent> specification) {
    Result result = specification.on(PlayedScenario.rules(decider));
    boolean refused = result.actual().startsWith("rejected");
    lesson.expect(result.expected(), refused ? result.expected() : PlayedScenario.actual(result));
  }
}
