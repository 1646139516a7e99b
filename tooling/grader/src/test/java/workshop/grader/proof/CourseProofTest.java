package workshop.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import workshop.grader.course.Alternative;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Misconception;
import workshop.grader.course.Region;
import workshop.grader.course.Rewriting;
import workshop.grader.engine.Engine;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;

/**
 * The course does what it says: right answers pass, stubs say so, and wrong answers are told why.
 */
@DisplayName("The course")
class CourseProofTest {
  // More than two cores can run: a wrong answer is often found out by waiting for what never comes.
  private static final int AT_ONCE = 3;

  // A busy machine shall not turn a wrong answer, found out by waiting, into one that hangs.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String PART = System.getProperty("workshop.prove", "");

  /** The build needs the embedded server only; CI proves a part on other stores as well. */
  private static final String STORE = System.getProperty("workshop.prove.store", "embedded");

  private static Course course;
  private static Engine engine;
  private static ExecutorService gradings;
  private static final Map<String, Boolean> proved = new ConcurrentHashMap<>();
  private static final AtomicInteger withSeveralPlaces = new AtomicInteger();
  private static final AtomicInteger withoutAPlace = new AtomicInteger();
  private static int proofs;

  @BeforeAll
  static void open() {
    course = Course.around(Path.of(""));
    assertThat(course.modules().stream().flatMap(module -> asked(module).stream()))
        .as("-Dworkshop.prove=%s: 03, 03-projections or 3.4", PART)
        .isNotEmpty();
    engine =
        Engine.open(
            course,
            EngineOptions.defaults().withWorkers(AT_ONCE).withStore(STORE).withLimit(PATIENCE));
    gradings = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterAll
  static void sumUp() {
    gradings.shutdownNow();
    engine.close();
    List<CourseExercise> exercises =
        course.modules().stream().flatMap(module -> asked(module).stream()).toList();
    System.out.printf(
        "%s on %s: %d exercises, %d graded methods, %d misconceptions (%d with several places to"
            + " show, %d with none), %d alternatives. %s%n",
        PART.isEmpty() ? "The course" : "Only " + PART,
        STORE,
        exercises.size(),
        exercises.stream().mapToInt(exercise -> exercise.tests().size()).sum(),
        exercises.stream().mapToInt(CourseProofTest::misconceptionsOf).sum(),
        withSeveralPlaces.get(),
        withoutAPlace.get(),
        exercises.stream().mapToInt(CourseProofTest::alternativesOf).sum(),
        proved.size() == proofs ? "All proved." : (proofs - proved.size()) + " not proved.");
  }

  private static List<CourseExercise> asked(CourseModule module) {
    return module.exercises().stream()
        .filter(
            exercise ->
                PART.isEmpty()
                    || PART.equals(module.number())
                    || PART.equals(module.folder())
                    || PART.equals(exercise.id()))
        .toList();
  }

  private static int misconceptionsOf(CourseExercise exercise) {
    return course.moduleOf(exercise).misconceptions(exercise).size();
  }

  private static int alternativesOf(CourseExercise exercise) {
    return course.moduleOf(exercise).alternatives(exercise).size();
  }

  @TestFactory
  @DisplayName("the solution passes")
  Stream<DynamicNode> solutions() {
    return forEachModule(
        module -> {
          Future<List<ExerciseVerdict>> verdicts = grade(Answer.solution(module), asked(module));
          return eachExercise(
              module,
              (exercise, index) -> {
                ExerciseVerdict verdict = verdicts.get().get(index);
                assertThat(verdict.status()).as(said(verdict)).isEqualTo(Status.PASSED);
              });
        });
  }

  @TestFactory
  @DisplayName("the shipped stub compiles, and every test on it is red with a TODO")
  Stream<DynamicNode> stubs() {
    return forEachModule(
        module -> {
          Future<List<ExerciseVerdict>> verdicts = grade(Answer.stub(module), asked(module));
          return eachExercise(
              module,
              (exercise, index) -> {
                ExerciseVerdict verdict = verdicts.get().get(index);
                if (hasTodo(module, exercise)) {
                  assertThat(verdict.tests())
                      .as(said(verdict))
                      .extracting(TestVerdict::status)
                      .isSubsetOf(TestStatus.NOT_STARTED, TestStatus.BLOCKED);
                } else {
                  isRedByOneLesson(verdict);
                }
              });
        });
  }

  @TestFactory
  @DisplayName("a stub among solutions is red with its own TODO and nothing else")
  Stream<DynamicNode> eachStubAlone() {
    return forEachModule(
        module -> {
          List<Future<List<ExerciseVerdict>>> verdicts = new ArrayList<>();
          for (CourseExercise exercise : asked(module)) {
            verdicts.add(grade(Answer.stub(module, exercise), List.of(exercise)));
          }
          return eachExercise(
              module,
              (exercise, index) -> {
                ExerciseVerdict verdict = verdicts.get(index).get().getFirst();
                if (hasTodo(module, exercise)) {
                  assertThat(verdict.tests())
                      .as(said(verdict))
                      .extracting(TestVerdict::status)
                      .containsOnly(TestStatus.NOT_STARTED);
                } else {
                  isRedByOneLesson(verdict);
                }
              });
        });
  }

  @TestFactory
  @DisplayName("every misconception is rejected, with the text that it declares")
  Stream<DynamicNode> misconceptions() {
    return eachExerciseOfEachModule(
        (module, exercise) ->
            module.misconceptions(exercise).stream()
                .map(
                    wrong ->
                        proofOf(
                            module,
                            exercise,
                            wrong.rewriting(),
                            wrong.believes(),
                            verdict -> isRejected(module, wrong, verdict)))
                .toList());
  }

  @TestFactory
  @DisplayName("a right answer in another style passes")
  Stream<DynamicNode> alternatives() {
    return eachExerciseOfEachModule(
        (module, exercise) ->
            module.alternatives(exercise).stream()
                .map(
                    right ->
                        proofOf(
                            module,
                            exercise,
                            right.rewriting(),
                            right.does(),
                            verdict -> isAccepted(right, verdict)))
                .toList());
  }

  private static DynamicNode proofOf(
      CourseModule module,
      CourseExercise exercise,
      Rewriting rewriting,
      String sentence,
      Consumer<ExerciseVerdict> proof) {
    Future<List<ExerciseVerdict>> verdict =
        grade(Answer.rewritten(module, rewriting), List.of(exercise));
    return proof(rewriting.name() + ": " + sentence, () -> proof.accept(verdict.get().getFirst()));
  }

  private static void isAccepted(Alternative right, ExerciseVerdict verdict) {
    assertThat(verdict.status())
        .as("%s%n%s", right.rewriting().file(), said(verdict))
        .isEqualTo(Status.PASSED);
  }

  private static void isRejected(
      CourseModule module, Misconception wrong, ExerciseVerdict verdict) {
    String file = wrong.rewriting().file();
    assertThat(verdict.status()).as("%s%n%s", file, said(verdict)).isEqualTo(Status.FAILED);
    assertThat(verdict.tests())
        .as("%s declares: %s%n%s", file, wrong.rejected(), said(verdict))
        .filteredOn(test -> test.status() == TestStatus.FAILED)
        .anyMatch(test -> oneLine(test.text()).contains(oneLine(wrong.rejected())));
    List<SourceLine> shown = verdict.firstFailure().orElseThrow().at();
    switch (shown.size()) {
      case 0 -> withoutAPlace.incrementAndGet();
      case 1 -> oneIsWrittenWrongly(shown, module, wrong, verdict);
      default -> {
        withSeveralPlaces.incrementAndGet();
        oneIsWrittenWrongly(shown, module, wrong, verdict);
      }
    }
  }

  /** The screen would show these lines as the place of the mistake, or as where it may be. */
  private static void oneIsWrittenWrongly(
      List<SourceLine> shown, CourseModule module, Misconception wrong, ExerciseVerdict verdict) {
    Answer answer = Answer.rewritten(module, wrong.rewriting());
    List<Region> writtenWrongly =
        module.regions().stream()
            .filter(region -> wrong.rewriting().regions().containsKey(region.name()))
            .flatMap(region -> answer.find(region).stream())
            .toList();
    assertThat(shown)
        .as(
            "%s: %s is shown, but something else is wrong. Name the region on the test:"
                + " @Judges%n%s",
            wrong.rewriting().file(), shown, said(verdict))
        .anyMatch(
            at ->
                writtenWrongly.stream()
                    .filter(region -> at.file().equals(answer.folder() + "/" + region.file()))
                    .anyMatch(
                        region -> region.line() <= at.line() && at.line() <= region.endLine()));
  }

  /** Where types are to be written there is nowhere to throw from; only the first exercise may. */
  private static void isRedByOneLesson(ExerciseVerdict verdict) {
    assertThat(verdict.id())
        .as("a stub without a TODO (only 1.1 may): %s", said(verdict))
        .isEqualTo("1.1");
    assertThat(verdict.tests())
        .as(said(verdict))
        .allMatch(test -> test.status() == TestStatus.FAILED)
        .allMatch(test -> test.why().isPresent());
    assertThat(verdict.tests().stream().map(TestVerdict::why).distinct()).hasSize(1);
  }

  private static boolean hasTodo(CourseModule module, CourseExercise exercise) {
    return module.regions(exercise).stream().anyMatch(Region::hasTodo);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String said(ExerciseVerdict verdict) {
    StringBuilder text = new StringBuilder(verdict.id() + " " + verdict.status());
    text.append(' ').append(verdict.message());
    verdict.at().forEach(at -> text.append(" at ").append(at));
    for (TestVerdict test : verdict.tests()) {
      text.append("\n- ").append(test.name()).append(": ").append(test.status()).append(' ');
      text.append(oneLine(test.text()));
    }
    return text.toString();
  }

  private static Future<List<ExerciseVerdict>> grade(
      Answer answer, List<CourseExercise> exercises) {
    return gradings.submit(() -> engine.grade(answer, exercises, GradingListener.SILENT));
  }

  private interface Proof {
    void check() throws Exception;
  }

  private interface ExerciseProof {
    void check(CourseExercise exercise, int index) throws Exception;
  }

  private interface ModuleProofs {
    List<DynamicNode> of(CourseModule module);
  }

  private interface ExerciseProofs {
    List<DynamicNode> of(CourseModule module, CourseExercise exercise);
  }

  private static Stream<DynamicNode> forEachModule(ModuleProofs proofs) {
    return course.modules().stream()
        .filter(module -> !asked(module).isEmpty())
        .map(module -> dynamicContainer(module.folder(), proofs.of(module)));
  }

  private static Stream<DynamicNode> eachExerciseOfEachModule(ExerciseProofs proofs) {
    return forEachModule(
        module ->
            asked(module).stream()
                .<DynamicNode>map(
                    exercise ->
                        dynamicContainer(
                            exercise.id() + " " + exercise.title(), proofs.of(module, exercise)))
                .toList());
  }

  private static List<DynamicNode> eachExercise(CourseModule module, ExerciseProof proof) {
    List<DynamicNode> nodes = new ArrayList<>();
    for (int i = 0; i < asked(module).size(); i++) {
      CourseExercise exercise = asked(module).get(i);
      int index = i;
      nodes.add(proof(exercise.id() + " " + exercise.title(), () -> proof.check(exercise, index)));
    }
    return nodes;
  }

  private static DynamicNode proof(String name, Proof proof) {
    int number = proofs++;
    return dynamicTest(
        name,
        () -> {
          proof.check();
          proved.put(number + name, true);
        });
  }
}
