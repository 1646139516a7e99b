package workshop.grader.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.ModuleFiles;
import workshop.grader.course.Region;
import workshop.grader.course.Regions;
import workshop.kit.Track;

/**
 * A course of one module: add (1.1), greet (1.2), a total (1.3) that stands on 1.1, and a till that
 * is filled (1.5) and looked into (1.6), in the same file; 1.7 stands on both.
 */
final class SmallCourse {
  static final String ADDER = "small/Adder.java";
  static final String GREETER = "small/Greeter.java";
  static final String TOTAL = "small/Total.java";
  static final String TILL = "small/Till.java";

  private static final Map<String, String> SOLUTION =
      Map.of(
          ADDER,
          """
          package small;

          public final class Adder {
            public static int add(int a, int b) {
              // region 1.1 add two numbers
              return a + b;
              // endregion
            }
          }
          """,
          GREETER,
          """
          package small;

          public final class Greeter {
            public static String greet(String name) {
              // region 1.2 greet by name
              return "Hello " + name;
              // endregion
            }
          }
          """,
          TILL,
          """
          package small;

          public final class Till {
            private int cents;

            public int put(int amount) {
              // region 1.5 put it in
              cents += amount;
              return cents;
              // endregion
            }

            public int cents() {
              // region 1.6 say what is in it
              return cents;
              // endregion
            }
          }
          """,
          TOTAL,
          """
          package small;

          import java.util.List;

          public final class Total {
            public static int of(List<Integer> numbers) {
              // region 1.3 add them all up
              int total = 0;
              for (int number : numbers) {
                total = Adder.add(total, number);
              }
              return total;
              // endregion
            }
          }
          """);

  private static final Map<String, String> TESTS =
      Map.of(
          "small/AdderTest.java",
          """
          package small;

          import org.junit.jupiter.api.MethodOrderer;
          import org.junit.jupiter.api.Test;
          import org.junit.jupiter.api.TestMethodOrder;
          import workshop.kit.Exercise;
          import workshop.kit.lesson.Lesson;
          @Exercise("1.1")
          @TestMethodOrder(MethodOrderer.MethodName.class)
          class AdderTest {
            private final Lesson lesson;

            AdderTest(Lesson lesson) {
              this.lesson = lesson;
            }

            @Test
            void a_nothing_changes_nothing() {
              lesson.expect(7, Adder.add(7, 0));
            }

            @Test
            void b_two_and_three_are_five() {
              lesson.expect(5, Adder.add(2, 3));
            }
          }
          """,
          "small/GreeterTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          import workshop.kit.lesson.Lesson;
          @Exercise("1.2")
          class GreeterTest {
            @Test
            void somebody_is_greeted_by_name(Lesson lesson) {
              assertEquals("Hello Ada", lesson.value(() -> Greeter.greet("Ada")));
            }
          }
          """,
          "small/TotalTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import java.util.List;
          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          @Exercise("1.3")
          class TotalTest {
            @Test
            void a_total_has_all_numbers() {
              assertEquals(6, Total.of(List.of(1, 2, 3)));
            }
          }
          """,
          "small/PutTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          @Exercise("1.5")
          class PutTest {
            @Test
            void it_is_in() {
              assertEquals(5, new Till().put(5));
            }
          }
          """,
          "small/CentsTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          @Exercise("1.6")
          class CentsTest {
            @Test
            void a_new_till_is_empty() {
              assertEquals(0, new Till().cents());
            }
          }
          """,
          "small/TillTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          @Exercise("1.7")
          class TillTest {
            @Test
            void what_is_put_in_is_there() {
              Till till = new Till();
              till.put(5);
              assertEquals(5, till.cents());
            }
          }
          """,
          "small/StoreTest.java",
          """
          package small;

          import org.junit.jupiter.api.Test;
          import workshop.kit.EventStore;
          import workshop.kit.Exercise;
          @Exercise("1.4")
          @EventStore
          class StoreTest {
            @Test
            void the_store_is_there() {
              Adder.add(1, 1);
            }
          }
          """);

  private static final String PLACES =
      "1.7\twhat_is_put_in_is_there\t1.5 put it in\t1.6 say what is in it\n";

  private static final String ADDER_LESSONS =
      """
      # 1.1

      ## a_nothing_changes_nothing
      The sum is wrong.
      **Why** In production nobody is paid.
      **Look at** both numbers

      ## b_two_and_three_are_five
      The sum is wrong.
      **Why** In production nobody is paid.
      **Look at** both numbers
      """;

  private static final String GREETER_LESSONS =
      """
      # 1.2

      ## somebody_is_greeted_by_name
      Nobody was greeted.
      **Why** In production nobody stays.
      **Look at** the name
      """;

  private final Course course;

  /** Written into a folder that may have any name. */
  SmallCourse(Path root) {
    ModuleFiles module =
        new ModuleFiles(root, "01-small", "Small")
            .exercise("1.1", "Add", Track.CORE, 5, 10)
            .exercise("1.2", "Greet", Track.CORE, 5, 5)
            .exercise("1.3", "Total", Track.STRETCH, 5, 5)
            .exercise("1.4", "Store", Track.STRETCH, 5, 5)
            .exercise("1.5", "Put", Track.CORE, 5, 5)
            .exercise("1.6", "Cents", Track.CORE, 5, 5)
            .exercise("1.7", "Till", Track.STRETCH, 5, 5)
            .lessons("1.1", ADDER_LESSONS)
            .lessons("1.2", GREETER_LESSONS)
            .write("solutions/01-small/variants/places.tsv", PLACES);
    SOLUTION.forEach(module::solution);
    TESTS.forEach(module::test);
    course = Course.at(root);
  }

  Course course() {
    return course;
  }

  CourseModule module() {
    return course.modules().getFirst();
  }

  List<CourseExercise> exercises(String... ids) {
    return List.of(ids).stream().map(id -> course.exercise(id).orElseThrow()).toList();
  }

  /** The solution with what stands in the first region of a file exchanged, or in more of them. */
  Answer answer(String file, String... bodies) {
    String text = SOLUTION.get(file);
    List<Region> regions = Regions.in(file, text);
    Map<Region.Name, List<String>> replacements = new HashMap<>();
    for (int i = 0; i < bodies.length; i++) {
      replacements.put(regions.get(i).name(), bodies[i].lines().toList());
    }
    return Answer.solution(module()).with(file, Regions.replace(file, text, replacements));
  }
}
