package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workshop.kit.Track;

class CatalogueTest {
  private static final String HEAD = "@Exercise(\"2.%d\")\n";

  @Test
  void an_exercise_is_read_from_its_annotation_and_its_tests_in_order() {
    CourseExercise exercise =
        read("""
        package shop;

        @Exercise("2.1")
        @EventStore
        class FoldTest {
          @Test
          void b_comes_first() {}

          void helps() {}

          @org.junit.jupiter.api.Test
          void a_comes_second() {}

          @Test
          @Beyond
          void c_asks_for_more() {}
        }
        """)
            .getFirst();

    assertThat(exercise)
        .isEqualTo(
            new CourseExercise(
                "02-fold",
                "2.1",
                "Fold",
                10,
                5,
                Track.SECOND_DAY,
                List.of("2.0"),
                "shop.FoldTest",
                "shop/FoldTest.java",
                List.of("b_comes_first", "a_comes_second"),
                List.of("c_asks_for_more"),
                true,
                3,
                Map.of("b_comes_first", 7, "a_comes_second", 12, "c_asks_for_more", 16)));
    assertThat(exercise.place("a_comes_second")).contains("shop/FoldTest.java:12");
  }

  @Test
  void exercises_come_in_the_order_of_their_numbers() {
    String body = "class A%d { @Test void t() {} }\n";
    List<CourseExercise> exercises =
        Catalogue.read(
            "02-fold",
            "tests",
            Map.of(
                "A.java", HEAD.formatted(10) + body.formatted(10),
                "B.java", HEAD.formatted(9) + body.formatted(9)),
            heads(9, 10));

    assertThat(exercises).extracting(CourseExercise::id).containsExactly("2.9", "2.10");
  }

  @Test
  void helpers_are_no_exercises() {
    assertThat(read("package shop; class Helper { @Test void looks_like_one() {} }")).isEmpty();
  }

  @Test
  void a_test_that_is_not_plain_is_refused() {
    for (String annotation :
        List.of("ParameterizedTest", "RepeatedTest(2)", "TestFactory", "Disabled")) {
      assertThatThrownBy(
              () -> read(HEAD.formatted(1) + "class A {\n  @" + annotation + " void t() {}\n}"))
          .isInstanceOf(CourseError.class)
          .hasMessageStartingWith("tests/shop/FoldTest.java:3: @")
          .hasMessageEndingWith("a graded test is a plain @Test method");
    }
  }

  @Test
  void inherited_tests_are_refused() {
    assertThatThrownBy(() -> read(HEAD.formatted(1) + "class A extends B { @Test void t() {} }"))
        .hasMessageContaining("extends nothing");
  }

  @Test
  void an_exercise_without_tests_is_refused() {
    assertThatThrownBy(() -> read(HEAD.formatted(1) + "class A {}"))
        .hasMessageContaining("exercise 2.1 has no required @Test method");
  }

  @Test
  void an_id_of_another_module_is_refused() {
    assertThatThrownBy(() -> read(HEAD.replace("2.%d", "3.1") + "class A { @Test void t() {} }"))
        .hasMessage("tests/shop/FoldTest.java:1: exercise 3.1 is in module 02-fold");
  }

  @Test
  void two_classes_for_one_exercise_are_refused() {
    String source = HEAD.formatted(1) + "class A { @Test void t() {} }\n";

    assertThatThrownBy(
            () ->
                Catalogue.read(
                    "02-fold", "tests", Map.of("A.java", source, "B.java", source), heads(1)))
        .hasMessage("tests/B.java:1: a second test class for exercise 2.1");
  }

  @Test
  void an_id_that_is_computed_is_refused() {
    assertThatThrownBy(() -> read("@Exercise(FOLD) class A { @Test void t() {} }"))
        .hasMessageContaining("write @Exercise(\"<module>.<number>\")");
  }

  @Test
  void an_exercise_without_a_brief_is_refused() {
    assertThatThrownBy(() -> read(HEAD.formatted(3) + "class A { @Test void t() {} }"))
        .hasMessage("tests/shop/FoldTest.java:1: the module's README has no brief '## 2.3 …'");
  }

  @Test
  void a_syntax_error_is_named_with_its_line() {
    assertThatThrownBy(() -> read("class A {\n  void t( {}\n}"))
        .isInstanceOf(CourseError.class)
        .hasMessageStartingWith("tests/shop/FoldTest.java:2: ");
  }

  private static List<CourseExercise> read(String source) {
    return Catalogue.read("02-fold", "tests", Map.of("shop/FoldTest.java", source), heads(1));
  }

  private static Map<String, BriefHead> heads(int... numbers) {
    Map<String, BriefHead> heads = new HashMap<>();
    for (int number : numbers) {
      heads.put("2." + number, new BriefHead("Fold", Track.SECOND_DAY, 5, 10, List.of("2.0"), 1));
    }
    return heads;
  }
}
