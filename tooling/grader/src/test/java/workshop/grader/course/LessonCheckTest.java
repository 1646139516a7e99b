package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCheckTest {
  private static final String LESSONS = "exercises/01-orders/src/test/resources/lessons/1.2.md";
  private static final String SHARED = "exercises/01-orders/src/test/resources/lessons/shared.md";
  private static final String TEST = "exercises/01-orders/src/test/java/shop/NameTest.java";
  private static final String HELPER = "exercises/01-orders/src/test/java/shop/Orders.java";

  @TempDir private Path root;
  private CourseFixture course;

  @BeforeEach
  void a_course() {
    course = new CourseFixture(root);
  }

  @Test
  void an_exercise_without_lessons_is_seen() {
    course.delete(LESSONS);

    finds(LESSONS + ": is missing, and with it what its red tests say");
  }

  @Test
  void a_test_without_a_lesson_and_a_lesson_without_a_test_are_seen() {
    course.replace(LESSONS, "## it_is_right", "## it_was_right");

    finds(
        LESSONS + ": there is no lesson 'it_is_right'",
        LESSONS + ":3: there is no test 'it_was_right'");
  }

  @Test
  void a_lesson_that_stands_twice_is_seen() {
    course.write(LESSONS, course.read(LESSONS) + course.read(LESSONS));

    finds(LESSONS + ": a second lesson 'it_is_right'");
  }

  @Test
  void a_lesson_has_three_parts() {
    course.replace(LESSONS, "It is wrong.\n", "").replace(LESSONS, "**Look at** ", "See ");

    finds(LESSONS + ":3: it does not say what happened", LESSONS + ":3: it has no **Look at**");
  }

  @Test
  void a_part_ends_as_a_sentence_does() {
    course.replace(LESSONS, "**Look at** all of it.", "**Look at** `evolve`: the loop");
    finds(LESSONS + ":3: this part needs a full stop at its end: **Look at** `evolve`: the loop");

    course.replace(LESSONS, "the loop", "the loop (is it needed?)");
    finds();
  }

  @Test
  void a_rule_ends_as_a_name_does() {
    lessons("**Rule** each event is read once.\n");
    finds(LESSONS + ":3: a rule has no full stop at its end: **Rule** each event is read once.");

    lessons("**Rule** each event is read once\n");
    finds();
  }

  @Test
  void emphasis_is_no_part_of_a_lesson() {
    course.replace(LESSONS, "**Look at** all of it.", "**Look at** *each* event.");

    finds(LESSONS + ":3: the screen would show the asterisks of this emphasis");
  }

  @Test
  void a_subsection_inherits_and_is_asked_for() {
    test("lesson.when(a, \"none\").expect(a); lesson.then(\"two\").expect(b);");
    finds(
        TEST + ":7: there is no lesson for when(\"none\")",
        TEST + ":7: there is no lesson for then(\"two\")");

    lessons("\n### when none\nNothing.\n\n### then two\n**Why** Two.\n");
    finds();

    lessons("\n### when none\nA.\n\n### then two\n\n### then three\nB.\n\n### or so\nC.\n");
    finds(
        LESSONS + ":11: it says nothing that the section around it does not say",
        LESSONS + ":13: no test asks for the lesson 'then three'",
        LESSONS + ":16: this heading is neither 'when …' nor 'then …'");
  }

  @Test
  void a_name_may_come_from_a_constant() {
    test("for (String name : List.of(\"none\", \"two\")) lesson.when(a, name).expect(b);");
    lessons("\n### when none\nA.\n\n### when two\nB.\n");

    finds();
  }

  @Test
  void a_shared_lesson_is_asked_for_by_a_test_or_by_a_helper() {
    test("lesson.shared(\"a lost order\").expect(b);");
    course.write(HELPER, "class Orders { void a() { lesson.shared(\"an old one\").expect(b); } }");
    finds(
        TEST + ":7: there is no lesson for shared(\"a lost order\")",
        HELPER + ":1: there is no lesson for shared(\"an old one\")");

    lessons("\n## an old one\nA.\n**Why** B.\n**Look at** C.\n");
    course.write(
        SHARED,
        """
        # All

        ## a lost order
        A.
        **Why** B.
        **Look at** C.

        ## of no use
        A.
        **Why** B.
        **Look at** C.
        """);
    finds(SHARED + ":8: no test asks for the lesson 'of no use'");
  }

  @Test
  void a_test_holds_no_prose() {
    test("see(\"just three words\"); see(\"but these are four\");");
    course.write(
        HELPER,
        """
        class Orders {
          String a = "order-" + 1;
          String b = name + (" is lost");
          String c = \"""
              {"so": "this is a value of its own"}
              \""";
        }
        """);

    finds(
        TEST + ":7: a text of more than 3 words belongs into the lessons: \"but these are four\"",
        HELPER + ":2: \"order-\" is part of a text that is put together",
        HELPER + ":3: \" is lost\" is part of a text that is put together");
  }

  @Test
  void a_program_beside_the_tests_may_print() {
    course.write(
        HELPER,
        "class Bench { static void main() { print(\"it took so many \" + \"seconds\"); } }");

    finds();
  }

  private void test(String body) {
    course.write(
        TEST,
        """
        package shop;

        @Exercise("1.2")
        class NameTest {
          @Test
          void it_is_right() {
            %s
          }
        }
        """
            .formatted(body));
  }

  private void lessons(String more) {
    course.write(
        LESSONS,
        "# 1.2\n\n## it_is_right\nIt is wrong.\n**Why** It matters.\n**Look at** it.\n" + more);
  }

  private void finds(String... problems) {
    assertThat(CourseCheck.problems(course.course())).containsExactlyInAnyOrder(problems);
  }
}
