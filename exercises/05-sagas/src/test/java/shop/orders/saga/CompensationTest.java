package shop.orders.saga;

import static shop.orders.saga.StepStatus.DONE;
import static shop.orders.saga.StepStatus.FAILED;
import static shop.orders.saga.StepStatus.UNDONE;
import static shop.orders.saga.StepStatus.UNKNOWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.saga.FakeStepService.Call;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

/**
 * The goods were reserved: the cup in the second warehouse, because the first one had none. The
 * customer was charged, a parcel was booked, and the insurer refused.
 */
@Exercise("5.4")
class CompensationTest {
  private static final String ORDER = "A-7f3a-12";
  private static final String OTHER_ORDER = "a-7F3a-12";

  private static final String TEAPOT = "reserve/teapot";
  private static final String NO_CUP = "reserve/cup/1";
  private static final String CUP = "reserve/cup/2";
  private static final String CHARGE = "charge/1";
  private static final String PARCEL = "parcel/1";
  private static final String HANDOVER = "handover/1";
  private static final String INSURANCE = "insure/1";

  private final List<Call> calls = new ArrayList<>();
  private final FakeStepService stock = new FakeStepService(calls, true);
  private final FakeStepService payments = new FakeStepService(calls, true);
  private final FakeStepService parcels = new FakeStepService(calls, true);
  private final FakeStepService carrier = new FakeStepService(calls, false);
  private final Lesson lesson;

  CompensationTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void only_done_steps_are_undone() {
    compensate(steps(DONE, DONE));
    lesson
        .when(!asked().isEmpty() && undoCalls().size() < 4, "it asked")
        .when(undoCalls().size() < 4, "some are missing")
        .expect(List.of(CHARGE, PARCEL, CUP, TEAPOT), sorted(undoCalls()));

    calls.clear();
    compensate(steps(UNDONE, UNDONE));
    lesson.then("a repeat").expect(List.of(CUP, TEAPOT), sorted(undoCalls()));
  }

  @Test
  void a_step_that_timed_out_is_undone_if_its_service_carried_it_out() {
    payments.answers(key(CHARGE), DONE);
    compensate(steps(UNKNOWN, DONE));
    String guess = undoCalls().contains(CHARGE) ? "it was undone" : "nothing was asked";
    Lesson unasked = lesson.then(asked().isEmpty() ? guess : "another key");
    unasked.expect(List.of(CHARGE), asked().contains(CHARGE) ? List.of(CHARGE) : asked());
    lesson
        .when(!undoCalls().contains(CHARGE), "no refund")
        .expect(List.of(CHARGE, PARCEL, CUP, TEAPOT), sorted(undoCalls()));

    calls.clear();
    payments.answers(key(CHARGE), FAILED);
    compensate(steps(UNKNOWN, DONE));
    boolean others = undoCalls().size() < 3 && !undoCalls().contains(CHARGE);
    lesson
        .then(others ? "others are missing" : "nothing was done")
        .expect(List.of(PARCEL, CUP, TEAPOT), sorted(undoCalls()));
  }

  @Test
  void the_last_step_is_undone_first() {
    compensate(steps(DONE, DONE));
    lesson.expect(List.of(PARCEL, CHARGE, CUP, TEAPOT), undoCalls());

    calls.clear();
    payments.answers(key(CHARGE), DONE);
    compensate(steps(UNKNOWN, DONE));
    lesson.then("after a question").expect(List.of(PARCEL, CHARGE, CUP, TEAPOT), undoCalls());
  }

  @Test
  void a_step_that_stays_unknown_is_left_alone() {
    compensate(steps(UNKNOWN, DONE));
    lesson.expect(List.of(), undoCalls().stream().filter(CHARGE::equals).toList());

    calls.clear();
    payments.isSilentAbout(key(CHARGE), new IllegalStateException("no answer"));
    lesson.then("it throws").value(() -> Compensation.compensate(steps(UNKNOWN, DONE)));
    lesson
        .then("no answer came")
        .expect(List.of(), undoCalls().stream().filter(CHARGE::equals).toList());
  }

  @Test
  void a_failure_does_not_stop_the_other_undos() {
    failTwice();
    Outcome<List<CompensationEvent>> outcome =
        Outcome.of(() -> Compensation.compensate(steps(DONE, DONE)));
    lesson.expect(List.of(CHARGE, PARCEL, CUP, TEAPOT), sorted(undoCalls()));
    lesson.then("it throws").value(outcome);

    calls.clear();
    compensate(steps(UNKNOWN, DONE));
    lesson.then("an unknown step").expect(List.of(PARCEL, CUP, TEAPOT), sorted(undoCalls()));
  }

  @Test
  void the_result_names_each_undone_step_and_each_open_one() {
    failTwice();
    List<CompensationEvent> events = compensate(steps(DONE, DONE));
    lesson
        .when(shown(events).contains(undone(PARCEL)), "a failed undo")
        .when(noneFailed(events), "no failure")
        .when(!shown(events).containsAll(List.of(failed(PARCEL), failed(CUP))), "one failure")
        .expect(
            List.of(failed(PARCEL), failed(CUP), undone(CHARGE), undone(TEAPOT)), shown(events));
    lesson.then("no reason").expect(List.of(), withoutReason(events));

    List<CompensationEvent> more = compensate(steps(UNKNOWN, DONE));
    lesson
        .then(shown(more).contains(failed(CHARGE)) ? "an unknown step" : "no open step")
        .expect(List.of(failed(CHARGE), failed(PARCEL), failed(CUP), undone(TEAPOT)), shown(more));
    lesson.then("an open step").expect(List.of(), withoutReason(more));
  }

  @Test
  void each_step_has_one_undo_key_of_its_own() {
    List<String> once = Stream.of(CHARGE, PARCEL, CUP, TEAPOT).map(CompensationTest::key).toList();
    compensate(steps(DONE, DONE));
    lesson.then("the step's key").expect(List.of(), takenForRepeats());
    lesson.then("two steps").expect(once, carriedOut());

    compensate(steps(DONE, DONE));
    lesson.expect(once, carriedOut());

    payments.answers(key(CHARGE), DONE);
    compensate(steps(UNKNOWN, UNDONE));
    lesson.then("another status").expect(once, carriedOut());

    compensate(steps(OTHER_ORDER, DONE, DONE));
    lesson.then("two orders").expect(2 * once.size(), carriedOut().size());
  }

  @Test
  void an_error_stops_the_compensation() {
    payments.fails(key(CHARGE), new ProcessEnds());

    Outcome<?> outcome = Outcome.of(() -> Compensation.compensate(steps(DONE, DONE)));

    lesson
        .when(outcome.thrown().isPresent(), "another one")
        .expect(outcome.threw(ProcessEnds.class));
  }

  @Beyond
  @Test
  void nothing_is_undone_after_the_pivot() {
    List<String> events = shown(compensate(stepsWithHandover(DONE)));
    Lesson told = lesson.when(!undoCalls().isEmpty(), "it undid");
    told.expect(List.of(pivot()), events);
    told.expect(List.of(), undoCalls());
  }

  @Beyond
  @Test
  void nothing_is_undone_while_the_pivot_is_unknown() {
    List<String> events = shown(compensate(stepsWithHandover(UNKNOWN)));
    Lesson told = lesson.when(!undoCalls().isEmpty(), "it undid");
    told.expect(List.of(failed(HANDOVER)), events);
    told.expect(List.of(), undoCalls());

    calls.clear();
    carrier.answers(key(HANDOVER), DONE);
    List<String> answered = shown(compensate(stepsWithHandover(UNKNOWN)));
    String done = undoCalls().isEmpty() ? "it is done" : "undone after all";
    Lesson after = lesson.then(asked().contains(HANDOVER) ? done : "never asked");
    after.expect(List.of(pivot()), answered);
    after.expect(List.of(), undoCalls());

    carrier.answers(key(HANDOVER), FAILED);
    compensate(stepsWithHandover(UNKNOWN));
    lesson
        .then(undoCalls().isEmpty() ? "nothing undone" : "it failed")
        .expect(List.of(PARCEL, CHARGE, CUP, TEAPOT), undoCalls());
  }

  private List<CompensationEvent> compensate(List<Step> steps) {
    return lesson.shared("compensate threw").value(() -> Compensation.compensate(steps));
  }

  private void failTwice() {
    parcels.fails(key(PARCEL), new UncheckedIOException(new IOException()));
    stock.fails(key(CUP), new IllegalStateException("locked"));
  }

  private List<Step> steps(StepStatus charge, StepStatus parcel) {
    return steps(ORDER, charge, parcel);
  }

  private List<Step> steps(String order, StepStatus charge, StepStatus parcel) {
    return List.of(
        new Step(key(order, TEAPOT), DONE, stock),
        new Step(key(order, NO_CUP), FAILED, stock),
        new Step(key(order, CUP), DONE, stock),
        new Step(key(order, CHARGE), charge, payments),
        new Step(key(order, PARCEL), parcel, parcels),
        new Step(key(order, INSURANCE), FAILED, parcels));
  }

  private List<Step> stepsWithHandover(StepStatus status) {
    List<Step> steps = new ArrayList<>(steps(DONE, DONE));
    steps.add(5, new Step(key(HANDOVER), status, carrier));
    return List.copyOf(steps);
  }

  private static String key(String step) {
    return key(ORDER, step);
  }

  private static String key(String order, String step) {
    return "%s/%s".formatted(order, step);
  }

  /** The steps for which undo was called. A retry right after a failure is not shown. */
  private List<String> undoCalls() {
    return called("undo");
  }

  /** The steps whose services were asked. */
  private List<String> asked() {
    return called("statusOf");
  }

  private List<String> called(String method) {
    return calls.stream()
        .filter(call -> call.method().equals(method))
        .map(call -> withoutOrder(call.key()))
        .distinct()
        .toList();
  }

  /** The steps that the services have undone, each as often as it was. */
  private List<String> carriedOut() {
    return Stream.of(payments, parcels, stock)
        .flatMap(service -> service.undone().stream().sorted())
        .toList();
  }

  /** The steps whose undo the services took for a repeat of the step. */
  private List<String> takenForRepeats() {
    return Stream.of(payments, parcels, stock)
        .flatMap(service -> service.repeats().stream().map(CompensationTest::withoutOrder))
        .toList();
  }

  private static List<String> withoutReason(List<CompensationEvent> events) {
    return shown(events.stream().filter(CompensationTest::hasNoReason).toList());
  }

  private static boolean noneFailed(List<CompensationEvent> events) {
    return events.stream().noneMatch(CompensationEvent.CompensationFailed.class::isInstance);
  }

  private static boolean hasNoReason(CompensationEvent event) {
    return event instanceof CompensationEvent.CompensationFailed(String key, String reason)
        && (reason == null || reason.isBlank());
  }

  private static List<String> shown(List<CompensationEvent> events) {
    return events.stream()
        .map(event -> shown(event.getClass(), withoutOrder(event.key())))
        .sorted()
        .toList();
  }

  private static String shown(Class<?> type, String step) {
    return "%s %s".formatted(type.getSimpleName(), step);
  }

  private static String undone(String step) {
    return shown(CompensationEvent.StepUndone.class, step);
  }

  private static String failed(String step) {
    return shown(CompensationEvent.CompensationFailed.class, step);
  }

  private static String pivot() {
    return shown(CompensationEvent.PivotPassed.class, HANDOVER);
  }

  private static String withoutOrder(String key) {
    return key == null ? "null" : key.replace(key(""), "");
  }

  private static List<String> sorted(List<String> steps) {
    return steps.stream().sorted().toList();
  }

  /** The process ends here. */
  private static final class ProcessEnds extends Error {}
}
