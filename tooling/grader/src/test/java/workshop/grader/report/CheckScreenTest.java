package workshop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;
import workshop.grader.progress.Progress;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;
import workshop.kit.Track;

/** Screens as a learner sees them, from verdicts made by hand. */
class CheckScreenTest {
  private static final SourceLine LINE =
      new SourceLine(
          "exercises/02-aggregates/src/main/java/shop/orders/OrderRepository.java",
          41,
          "client.appendToStream(name, options, events);");

  @Test
  void a_failed_test_says_what_happened_why_it_hurts_and_where_to_look() {
    TestVerdict test =
        new TestVerdict(
            "the_second_clerk_is_refused",
            Optional.empty(),
            TestStatus.FAILED,
            "Both writers won. Between your load and your save another clerk cancelled order-7f3a;"
                + " your OrderConfirmed was stored all the same.",
            Optional.of("the save is refused, 2 events"),
            Optional.of("3 events, the last one decided on a state that was gone"),
            Optional.of(
                "In production that is a cancelled order, charged and shipped, with no error in"
                    + " any log."),
            Optional.of(
                "what your append tells the store about the stream you read, and what load knew"),
            Optional.empty(),
            List.of(LINE));

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", passed(), test)))
        .isEqualTo(
            """
              ✗ 2.7  Optimistic concurrency                                       1 of 2 red

              Rule        the second clerk is refused

              Both writers won. Between your load and your save another clerk cancelled
              order-7f3a; your OrderConfirmed was stored all the same.

              Expected    the save is refused, 2 events
              Actual      3 events, the last one decided on a state that was gone

              Why         In production that is a cancelled order, charged and shipped, with
                          no error in any log.
              Look at     what your append tells the store about the stream you read, and
                          what load knew

              Your code   exercises/02-aggregates/src/main/java/shop/orders/OrderRepository.java:41
                          client.appendToStream(name, options, events);
              The test    …/orders/ConcurrencyTest.java:61

              Next: ./workshop check 2.7   stuck? ./workshop hint 2.7
            """);
  }

  @Test
  void where_it_may_be_one_of_several_places_all_are_shown_a_line_for_each_file() {
    SourceLine fifty = new SourceLine(LINE.file(), 58, "");
    SourceLine other = new SourceLine(LINE.file().replace("OrderRepository", "Orders"), 7, "");

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", failed(LINE, fifty))))
        .contains(
            """
              Your code   …/OrderRepository.java:41 or :58
              The test    …/orders/ConcurrencyTest.java:75
            """);
    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", failed(fifty, other, LINE))))
        .contains(
            """
              Your code   …/OrderRepository.java:41 or :58 or
                          …/Orders.java:7
              The test    …/orders/ConcurrencyTest.java:75
            """);
    assertThat(screen(verdict(Status.TIMED_OUT, "It ran on.", List.of(LINE, other), "")))
        .contains(
            """
              Your code   …/OrderRepository.java:41 or
                          …/Orders.java:7
            """);
  }

  @Test
  void many_places_keep_to_eighty_columns() {
    SourceLine[] many =
        IntStream.range(100, 120)
            .mapToObj(line -> new SourceLine(LINE.file(), line, ""))
            .toArray(SourceLine[]::new);

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", failed(many))).lines())
        .anyMatch(line -> line.endsWith(":119"))
        .allMatch(line -> line.length() <= Page.WIDTH);
  }

  @Test
  void where_no_place_is_known_none_is_shown() {
    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", failed())))
        .doesNotContain("Your code");
  }

  @Test
  void values_of_several_lines_keep_them() {
    TestVerdict test =
        new TestVerdict(
            "the_json_is_kept",
            Optional.empty(),
            TestStatus.FAILED,
            "The JSON changed.",
            Optional.of("{\n  \"id\" : 1\n}"),
            Optional.of("{\n  \"ID\" : 1\n}"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", test)))
        .contains(
            """
              Expected    {
                            "id" : 1
                          }
              Actual      {
                            "ID" : 1
                          }
            """);
  }

  @Test
  void a_rule_that_the_lesson_says_stands_in_the_place_of_the_name() {
    TestVerdict test =
        new TestVerdict(
            "the_json_is_kept",
            Optional.of("every field keeps its name"),
            TestStatus.FAILED,
            "The JSON changed.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", test)))
        .contains("Rule        every field keeps its name")
        .doesNotContain("the json is kept");
  }

  @Test
  void code_that_does_not_compile() {
    assertThat(
            screen(
                verdict(
                    Status.COMPILE_ERROR,
                    "cannot find symbol\n  symbol: method now()",
                    List.of(LINE),
                    "")))
        .isEqualTo(
            """
              ✗ 2.7  Optimistic concurrency                                 does not compile

              cannot find symbol
                symbol: method now()

              Your code   exercises/02-aggregates/src/main/java/shop/orders/OrderRepository.java:41
                          client.appendToStream(name, options, events);

              Next: ./workshop check 2.7   stuck? ./workshop hint 2.7
            """);
  }

  @Test
  void what_the_code_printed_is_shown_from_its_end() {
    String output =
        IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    assertThat(screen(verdict(Status.CRASHED, "Your code ended the JVM.", List.of(), output)))
        .contains("It printed (the end)", "    line 13\n", "    line 20\n")
        .doesNotContain("line 12\n");
  }

  @Test
  void of_a_printed_stack_trace_the_messages_and_the_learners_frames_are_shown() {
    String trace =
        """
        java.util.concurrent.CompletionException: no room
        \tat java.base/java.util.concurrent.CompletableFuture.join(CompletableFuture.java:1)
        \tat shop.orders.eventstore.OrderStreams.append(OrderStreams.java:41)
        Caused by: io.grpc.StatusRuntimeException: INVALID_ARGUMENT
        \tat io.grpc.Status.asRuntimeException(Status.java:2)
        \t... 7 more\
        """;

    assertThat(screen(verdict(Status.CRASHED, "It ended.", List.of(), trace)))
        .contains("no room", "OrderStreams.java:41", "INVALID_ARGUMENT")
        .doesNotContain("CompletableFuture.java", "Status.java", "7 more", "(the end)");
  }

  @Test
  void an_exercise_that_waits_for_another() {
    ExerciseVerdict blocked =
        new ExerciseVerdict(
            "2.7",
            "Optimistic concurrency",
            Status.BLOCKED,
            0,
            15,
            List.of(),
            List.of(),
            "It needs exercise 2.6, which is still to do.",
            List.of(),
            Optional.of("2.6"),
            "");

    assertThat(screen(blocked))
        .contains("○ 2.7  Optimistic concurrency", "waits for 2.6")
        .endsWith("Next: ./workshop check 2.6   or: ./workshop skip 2.6\n");
  }

  @Test
  void a_store_that_failed_is_nobodys_fault() {
    assertThat(screen(verdict(Status.INFRASTRUCTURE, "No EventStoreDB answers.", List.of(), "")))
        .contains("not judged", "No EventStoreDB answers.")
        .endsWith("Next: ./workshop doctor   your code was not judged\n");
  }

  @Test
  void prose_and_labels_keep_to_eighty_columns() {
    TestVerdict test = TestVerdict.of("a_test", TestStatus.FAILED, "word ".repeat(100), List.of());

    assertThat(screen(verdict(Status.FAILED, "", List.of(), "", test)).lines())
        .allMatch(line -> line.length() <= Page.WIDTH);
  }

  @Test
  void colours_change_no_letter() {
    ExerciseVerdict verdict = verdict(Status.TIMED_OUT, "It ran on.", List.of(LINE), "out");

    String painted = screen(verdict, Paint.ON);

    assertThat(painted).contains("\u001b[");
    assertThat(painted.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(screen(verdict));
  }

  @Test
  void what_goes_beyond_is_counted_once_the_exercise_has_passed() {
    assertThat(screen(beyond(passed(), failed(LINE))))
        .contains("✓ 2.7  Optimistic concurrency", "15 points")
        .contains("  Beyond: 1 of 2   ./workshop check 2.7 --beyond\n")
        .doesNotContain("The JSON changed.");
    assertThat(screen(beyond(passed()))).contains("  Beyond: 1 of 1 ★\n");
  }

  @Test
  void the_first_lesson_that_goes_beyond_is_told_when_it_is_asked_for() {
    assertThat(screen(beyond(passed(), failed(LINE)), Paint.OFF, true))
        .contains("  Beyond: 1 of 2\n", "The JSON changed.")
        .endsWith("Next: ./workshop check 2.7 --beyond   stuck? ./workshop hint 2.7\n");
  }

  @Test
  void the_answer_is_told_below_its_question() {
    Brief brief =
        new Brief(
            "Optimistic concurrency",
            "Save.\n\n**Before you code.** Would `any`\nwork?",
            "**No.** Both would win.",
            90);

    assertThat(screen(beyond(passed()), Paint.OFF, false, brief))
        .contains("  You were asked: Would `any` work?\n\n  No. Both would win.\n");
  }

  @Test
  void who_asks_for_more_is_not_told_the_answer_again() {
    Brief brief = new Brief("Optimistic concurrency", "Save.", "Both would win.", 90);

    assertThat(screen(beyond(passed()), Paint.OFF, true, brief))
        .contains("  Beyond: 1 of 1 ★\n")
        .doesNotContain("Both would win.");
    assertThat(screen(beyond(), Paint.OFF, true, brief))
        .contains("  This exercise has no Beyond tests.\n");
  }

  @Test
  void before_the_required_tests_are_green_nothing_beyond_is_told() {
    ExerciseVerdict red = verdict(Status.FAILED, "", List.of(), "", failed(LINE));

    assertThat(screen(red, Paint.OFF, true)).contains("The required tests come first");
    assertThat(screen(red)).doesNotContain("Beyond");
  }

  private static ExerciseVerdict beyond(TestVerdict... beyond) {
    return new ExerciseVerdict(
        "2.7",
        "Optimistic concurrency",
        Status.PASSED,
        15,
        15,
        List.of(passed()),
        List.of(beyond),
        "",
        List.of(),
        Optional.empty(),
        "");
  }

  private static String screen(ExerciseVerdict verdict) {
    return screen(verdict, Paint.OFF);
  }

  private static String screen(ExerciseVerdict verdict, Paint paint) {
    return screen(verdict, paint, false);
  }

  private static String screen(ExerciseVerdict verdict, Paint paint, boolean beyondAsked) {
    return screen(
        verdict, paint, beyondAsked, new Brief("Optimistic concurrency", "Save.", "", 90));
  }

  private static String screen(
      ExerciseVerdict verdict, Paint paint, boolean beyondAsked, Brief brief) {
    CourseExercise exercise =
        new CourseExercise(
            "02-aggregates",
            "2.7",
            "Optimistic concurrency",
            15,
            15,
            Track.CORE,
            List.of(),
            "shop.orders.ConcurrencyTest",
            "shop/orders/ConcurrencyTest.java",
            List.of("the_second_clerk_is_refused"),
            List.of(),
            true,
            10,
            Map.of("the_second_clerk_is_refused", 61, "the_json_is_kept", 75));
    Checked checked =
        new Checked(
            exercise, verdict, Progress.NONE.checked(verdict).of("2.7"), Optional.of(brief), false);
    return new CheckScreen(new Page(paint), beyondAsked)
        .of(List.of(checked), "", Optional::empty)
        .toString();
  }

  private static TestVerdict failed(SourceLine... at) {
    return TestVerdict.of("the_json_is_kept", TestStatus.FAILED, "The JSON changed.", List.of(at));
  }

  private static TestVerdict passed() {
    return TestVerdict.of("a_lonely_clerk_wins", TestStatus.PASSED, "", List.of());
  }

  private static ExerciseVerdict verdict(
      Status status, String message, List<SourceLine> at, String output, TestVerdict... tests) {
    return new ExerciseVerdict(
        "2.7",
        "Optimistic concurrency",
        status,
        0,
        15,
        List.of(tests),
        List.of(),
        message,
        at,
        Optional.empty(),
        output);
  }
}
