package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.CART;
import static shop.orders.aggregate.Facts.NOON;
import static shop.orders.aggregate.Facts.ORDER;
import static shop.orders.aggregate.Facts.cancelled;
import static shop.orders.aggregate.Facts.confirmed;
import static shop.orders.aggregate.Facts.created;
import static shop.orders.aggregate.Facts.createdWithVoucher;
import static shop.orders.aggregate.Facts.euros;
import static shop.orders.aggregate.Facts.refunded;
import static shop.orders.aggregate.Facts.shipped;
import static shop.orders.aggregate.OrderRejected.Reason.MORE_THAN_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.NOT_ORDERED;
import static shop.orders.aggregate.OrderRejected.Reason.PRICE_CHANGED;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.spec.Result;
import workshop.kit.spec.Specification;

@Exercise("2.2")
class DecideTest {
  private static final UUID COMMAND = new UUID(0, 1);
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Map<String, String> PRICES = Map.of("teapot", "39.90", "cup", "7.50");
  private static final CancelOrder CANCEL = new CancelOrder(COMMAND, ORDER, "changed her mind");
  private static final ShipOrder SHIP = new ShipOrder(COMMAND, ORDER, "parcel-1");

  /** As the kit tells of a difference in the time of a fact. */
  private static final Pattern ITS_TIME = Pattern.compile(": \\w+At is ");

  private final OrderDecider decider =
      new OrderDecider(product -> euros(PRICES.get(product)), CLOCK);
  private final Lesson lesson;

  DecideTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_order_is_created_with_the_prices_of_the_list() {
    expect(lesson, given().when(create("84.90")).then(created()));
  }

  @Test
  void a_total_that_the_shop_did_not_reckon_is_refused() {
    expect(lesson, given().when(create("1.00")).thenRejected(PRICE_CHANGED));
    expect(lesson.then("too dear"), given().when(create("95.00")).thenRejected(PRICE_CHANGED));
  }

  @Test
  void a_total_in_another_currency_is_not_the_same_total() {
    CreateOrder inFrancs = new CreateOrder(COMMAND, ORDER, CART, Money.of("84.90", "CHF"));
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
            product -> euros(asked.add(product) ? PRICES.get(product) : "50.00"), CLOCK);

    // Who asks twice and sees that the two differ may refuse.
    expectOrRefused(
        lesson,
        whileTheListChanges,
        given().when(create("84.90")).thenEvents("84.90 EUR", DecideTest::costWhatThePageShowed));
  }

  @Test
  void an_order_is_created_once() {
    expectNoFact(lesson, given(created(), confirmed()).when(create("84.90")));
  }

  @Test
  void an_order_that_exists_is_not_asked_for_its_price() {
    lesson.expect(answer(create("95.00"), created(), confirmed()) != PRICE_CHANGED);
  }

  @Test
  void an_order_is_cancelled_as_long_as_it_is_in_the_house() {
    expect(lesson, given(created()).when(CANCEL).then(cancelled()));
    expect(lesson, given(created(), confirmed()).when(CANCEL).then(cancelled()));
    expect(
        lesson.then("a parcel"),
        given(created(), confirmed(), shipped()).when(CANCEL).thenRejected());
    expectNoFact(lesson.then("nothing to cancel"), given().when(CANCEL));
    expectNoFact(lesson.then("nothing to cancel"), given(created(), cancelled()).when(CANCEL));
  }

  @Test
  void a_paid_order_is_shipped_and_no_other() {
    expect(lesson, given(created(), confirmed()).when(SHIP).then(shipped()));
    expect(
        lesson.then("refunded in full"),
        given(created(), confirmed(), refunded("84.90")).when(SHIP).then(shipped()));

    Lesson toKeep = lesson.then("not to ship");
    expect(toKeep, given().when(SHIP).thenRejected());
    expect(toKeep, given(created()).when(SHIP).thenRejected());
    expect(toKeep, given(created(), confirmed(), cancelled()).when(SHIP).thenRejected());
    expect(toKeep, given(created(), confirmed(), shipped()).when(SHIP).thenRejected());
  }

  @Test
  void what_came_back_is_refunded_line_by_line() {
    var shipped = given(created(), confirmed(), shipped());
    var withVoucher = given(createdWithVoucher(), confirmed(), shipped());

    expect(
        lesson,
        shipped
            .when(refund(line("cup", 2), line("teapot", 1)))
            .then(refunded("15.00"), refunded("39.90")));
    expect(
        lesson.then("cups twice"),
        shipped
            .when(refund(line("cup", 2), line("cup", 2)))
            .then(refunded("15.00"), refunded("15.00")));
    expect(lesson.then("seven cups"), shipped.when(refund(line("cup", 7))).then(refunded("52.50")));
    expect(
        lesson.then("with a voucher"),
        withVoucher.when(refund(line("cup", 1))).then(refunded("7.50")));
  }

  @Test
  void money_is_given_back_only_where_money_was_taken() {
    RefundOrder aCup = refund(line("cup", 1));

    expect(lesson, given(created(), cancelled()).when(aCup).thenRejected());
    expect(
        lesson.then("before the parcel"),
        given(created(), confirmed()).when(aCup).then(refunded("7.50")));
    expect(
        lesson.then("cancelled after paid"),
        given(created(), confirmed(), cancelled()).when(aCup).then(refunded("7.50")));
  }

  @Test
  void an_order_that_was_not_paid_is_not_asked_for_its_items() {
    lesson.expect(answer(refund(line("saucer", 1)), created()) != NOT_ORDERED);
    lesson.then("twelve cups").expect(answer(refund(line("cup", 12)), created()) != MORE_THAN_PAID);
  }

  @Test
  void what_was_not_ordered_is_not_refunded() {
    RefundOrder aSaucer = refund(line("saucer", 1));
    Object answer = lesson.then("it broke").value(() -> answer(aSaucer, created(), confirmed()));

    expect(
        lesson.when(answer instanceof Reason, "refused"),
        given(created(), confirmed()).when(aSaucer).thenRejected(NOT_ORDERED));
  }

  @Test
  void a_refund_is_accepted_as_a_whole_or_not_at_all() {
    // For which reason it is refused, the tests below ask.
    expectOrRefused(
        lesson,
        decider,
        given(created(), confirmed())
            .when(refund(line("cup", 1), line("cup", 12), line("cup", 1)))
            .thenEvents("three facts", facts -> facts.size() >= 3));
  }

  @Test
  void what_was_given_back_before_counts() {
    expect(
        lesson,
        given(created(), confirmed(), refunded("80.00"))
            .when(refund(line("cup", 1)))
            .thenRejected(MORE_THAN_PAID));
  }

  @Test
  void each_line_is_decided_on_what_the_lines_before_it_have_changed() {
    expect(
        lesson,
        given(created(), confirmed())
            .when(refund(line("teapot", 1), line("cup", 6), line("teapot", 1)))
            .thenRejected(MORE_THAN_PAID));
  }

  @Test
  void nobody_gets_back_more_than_was_paid() {
    RefundOrder everything = refund(line("cup", 6), line("teapot", 1));

    expect(
        lesson,
        given(createdWithVoucher(), confirmed()).when(everything).thenRejected(MORE_THAN_PAID));
    expect(
        lesson.then("everything"),
        given(created(), confirmed()).when(everything).then(refunded("45.00"), refunded("39.90")));
  }

  private static CreateOrder create(String shownTotal) {
    return new CreateOrder(COMMAND, ORDER, CART, euros(shownTotal));
  }

  private static RefundOrder refund(Cart.Line... lines) {
    return new RefundOrder(COMMAND, ORDER, List.of(lines));
  }

  /** A product id as it comes out of a form: equal to the one in the order, and not the same. */
  private static Cart.Line line(String productId, int quantity) {
    return new Cart.Line(new String(productId.toCharArray()), quantity);
  }

  private static boolean costWhatThePageShowed(List<OrderEvent> facts) {
    return facts.stream()
        .allMatch(
            fact ->
                fact instanceof OrderCreated order && euros("84.90").equals(order.totalAmount()));
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
