package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Region;
import workshop.grader.course.Regions;

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
          import workshop.kit.Lesson;
          import workshop.kit.Track;

          @Exercise(id = "1.1", title = "Add", points = 10, minutes = 5, track = Track.CORE)
          @TestMethodOrder(MethodOrderer.MethodName.class)
          class AdderTest {
            @Test
            void a_nothing_changes_nothing() {
              lesson().expect(7, Adder.add(7, 0));
            }

            @Test
            void b_two_and_three_are_five() {
              lesson().expect(5, Adder.add(2, 3));
            }

            private static Lesson lesson() {
              return new Lesson("The sum is wrong.", "In production nobody is paid.", "both numbers");
            }
          }
          """,
          "small/GreeterTest.java",
          """
          package small;

          import static org.junit.jupiter.api.Assertions.assertEquals;

          import org.junit.jupiter.api.Test;
          import workshop.kit.Exercise;
          import workshop.kit.Lesson;
          import workshop.kit.Track;

          @Exercise(id = "1.2", title = "Greet", points = 5, minutes = 5, track = Track.CORE)
          class GreeterTest {
            @Test
            void somebody_is_greeted_by_name() {
              assertEquals("Hello Ada", greeting());
            }

            private static String greeting() {
              try {
                return Greeter.greet("Ada");
              } catch (RuntimeException e) {
                throw new Lesson("Nobody was greeted.", "In production nobody stays.", "the name")
                    .failure("a greeting", e.toString(), e);
              }
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
          import workshop.kit.Track;

          @Exercise(id = "1.3", title = "Total", points = 5, minutes = 5, track = Track.STRETCH)
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
          import workshop.kit.Track;

          @Exercise(id = "1.5", title = "Put", points = 5, minutes = 5, track = Track.CORE)
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
          import workshop.kit.Track;

          @Exercise(id = "1.6", title = "Cents", points = 5, minutes = 5, track = Track.CORE)
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
          import workshop.kit.Judges;
          import workshop.kit.Track;

          @Exercise(id = "1.7", title = "Till", points = 5, minutes = 5, track = Track.STRETCH)
          class TillTest {
            @Test
            @Judges({"1.6 say what is in it", "1.5 put it in"})
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
          import workshop.kit.Track;

          @Exercise(id = "1.4", title = "Store", points = 5, minutes = 5, track = Track.STRETCH)
          @EventStore
          class StoreTest {
            @Test
            void the_store_is_there() {
              Adder.add(1, 1);
            }
          }
          """);

  private final Course course;

  /** Written into a folder that may have any name. */
  SmallCourse(Path root) throws IOException {
    write(root.resolve("solutions/01-small/src/main/java"), SOLUTION);
    write(root.resolve("exercises/01-small/src/test/java"), TESTS);
    course = Course.at(root);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
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
