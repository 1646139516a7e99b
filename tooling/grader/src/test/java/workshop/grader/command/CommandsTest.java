package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.command.MiniCourse.Ran;
import workshop.grader.verdict.Status;
import workshop.kit.Track;

class CommandsTest {
  @TempDir private Path root;
  private MiniCourse course;

  @BeforeEach
  void a_course_of_two_exercises() {
    course = new MiniCourse(root);
  }

  @Test
  void the_map_of_the_first_morning() {
    assertThat(course.run().out())
        .isEqualTo(
            """
              Event sourcing workshop                                         0 of 15 points

              01-facts   two small ones
              ○ 1.1  The answer                                            10 min, 10 points
              ○ 1.2  The name                                               10 min, 5 points

              20 min left. The next brief:
              exercises/01-facts/README.md:10

              Next: ./workshop check 1.1   again after every change
            """);
  }

  @Test
  void the_map_remembers_what_the_last_check_said() {
    course.passes("1.1").notStarted("1.2").run("check");

    assertThat(course.run().out())
        .contains("✓ 1.1  The answer                                                    10 points")
        .contains("10 of 15 points", "Next: ./workshop check 1.2");
  }

  @Test
  void a_terminal_that_cannot_replace_a_line_gets_no_control_sequences() {
    assertThat(course.typing("y").notStarted("1.1").run("check", "1.1").out())
        .doesNotContain("\u001b", "\r");
  }

  @Test
  void the_map_says_what_is_red_again_and_goes_on_with_the_exercise_at_work() {
    course.passes("1.1").passes("1.2").run("check");
    course.verdict("1.1", Status.COMPILE_ERROR).run("check", "1.1");
    course.verdict("1.2", Status.FAILED).run("check", "1.2");

    assertThat(course.run().out())
        .contains("  Green before, and red in the last check: 1.1, 1.2.")
        .contains("Next: ./workshop check 1.2");
  }

  @Test
  void a_check_shows_the_first_that_is_not_done_and_the_others_in_a_line() {
    Ran ran = course.passes("1.1").notStarted("1.2").run("check");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
              ✓ 1.1  The answer                                                    10 points

              You have seen that `42` is the answer.

              ○ 1.2  The name                                                    not started

              To do       write it
              Brief       exercises/01-facts/README.md:20

              ✓ 1.1  The answer                                                    10 points

              10 of 15 points

              Next: ./workshop check 1.2   stuck? ./workshop hint 1.2
            """);
  }

  @Test
  void what_has_been_seen_is_told_again_to_who_asks_for_this_exercise() {
    course.passes("1.1").run("check", "1.1");

    Ran again = course.run("check", "1.1");

    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .isEqualTo(
            """
              ✓ 1.1  The answer                                                    10 points

              You have seen that `42` is the answer.

              1.2  The name
              exercises/01-facts/README.md:20

              Next: ./workshop check 1.2   when you have read it
            """);
  }

  @Test
  void what_has_been_seen_is_not_told_again_among_others() {
    course.passes("1.1").notStarted("1.2").run("check");

    assertThat(course.run("check").out()).doesNotContain("You have seen");
  }

  @Test
  void a_skipped_exercise_tells_what_it_shows_but_not_as_passed() {
    course.run("skip", "1.1");

    assertThat(course.passes("1.1").run("check", "1.1").out())
        .startsWith(
            "  ○ 1.1  The answer                                                      skipped\n")
        .contains("You have seen");
  }

  @Test
  void the_map_says_for_what_an_exercise_waits_until_that_is_done() {
    course.notStarted("1.1").waits("1.2", "1.1").run("check");

    assertThat(course.run().out()).contains("waits for 1.1\n");

    course.passes("1.1").run("check", "1.1");

    assertThat(course.run().out())
        .contains("○ 1.2  The name                                               10 min, 5 points");
  }

  @Test
  void marks_kept_by_an_earlier_build_are_read() {
    course.write(".workshop/state.json", "{\"exercises\": {\"1.2\": {\"status\": \"BLOCKED\"}}}");

    assertThat(course.run().out()).containsPattern("○ 1.2  The name +waits\n");
  }

  @Test
  void the_next_exercise_of_another_track_is_called_so_and_the_core_goes_on_elsewhere() {
    course.exercise("1.3", "The end", Track.CORE, "EndTest");
    course.exercise("1.2", "The name", Track.SECOND_DAY, "NameTest");

    assertThat(course.passes("1.1").run("check", "1.1").out())
        .endsWith(
            """
              1.2  The name
              exercises/01-facts/README.md:21
              Second day; the next core exercise is 1.3.

              Next: ./workshop check 1.2   when you have read it
            """);
    assertThat(course.run().out()).contains("Second day; the next core exercise is 1.3.");
    assertThat(course.run("skip", "1.3").out()).contains("Second day; the core is done.");
  }

  @Test
  void who_begins_with_a_later_module_goes_on_there() {
    course.secondModule();

    course.notStarted("2.1").run("check", "2.1");

    assertThat(course.run().out()).contains("Next: ./workshop check 2.1 ");
    assertThat(course.passes("2.1").run("check", "2.1").out())
        .contains("Second day; no core exercise is left in this module.", "check 2.2 ");
    assertThat(course.run().out())
        .contains("Second day; no core exercise is left in this module.", "check 2.2 ");
    assertThat(course.passes("2.2").run("check", "2.2").out()).contains("check 1.1 ");
    assertThat(course.run().out()).contains("Next: ./workshop check 1.1 ");
    assertThat(course.passes("1.1").run("check", "1.1").out()).contains("check 1.2 ");
  }

  @Test
  void what_was_left_out_in_a_module_comes_before_the_modules_before() {
    course.secondModule();

    assertThat(course.passes("2.2").run("check", "2.2").out()).contains("check 2.1 ");
  }

  @Test
  void who_skips_to_a_later_module_goes_on_there() {
    course.secondModule();

    assertThat(course.run("skip", "2.1").out()).contains("check 2.2 ");
  }

  @Test
  void a_check_of_everything_begins_where_the_learner_is_at_work() {
    course.secondModule();
    course.notStarted("1.1").notStarted("1.2").notStarted("2.1").notStarted("2.2");

    assertThat(course.run("check").out()).contains("Next: ./workshop check 1.1 ");
    assertThat(course.run().out())
        .as("to have checked everything is to be at work nowhere")
        .contains("Next: ./workshop check 1.1 ");
    assertThat(course.passes("2.1").run("check").out()).contains("Next: ./workshop check 2.2 ");
    assertThat(course.run().out()).contains("Next: ./workshop check 2.2 ");
    assertThat(course.run("hint", "1.1").exit()).isZero();
    assertThat(course.run("check").out()).contains("Next: ./workshop check 2.2 ");
  }

  @Test
  void hints_come_one_at_a_time_and_the_last_one_stays() {
    assertThat(course.run("hint").out()).contains("hint 1 of 3", "In `Facts.java`.");
    assertThat(course.run("hint", "1.1").out()).contains("hint 2 of 3", "Return a number.");
    assertThat(course.run("hint", "1.1").out()).contains("hint 3 of 3", "return 4…;");
    assertThat(course.run("hint", "--again").out())
        .contains("hint 1 of 3", "hint 2 of 3", "hint 3 of 3");
  }

  @Test
  void a_fourth_hint_says_that_there_is_none_and_what_is_left() {
    for (int tier = 1; tier <= 3; tier++) {
      assertThat(course.run("hint", "1.1").out()).doesNotContain("There are only");
    }

    assertThat(course.run("hint", "1.1").out())
        .isEqualTo(
            """
              1.1  The answer                                                    hint 3 of 3

              Almost the code

                return 4…;

              There are only 3 hints. What is left:
                ./workshop skip 1.1       our answer in place, for no points
                ./workshop solution 1.1   our answer, once yours passes (--spoil: now)

              Next: ./workshop check 1.1
            """);
    course.passes("1.1").run("check", "1.1");
    assertThat(course.run("hint", "1.1").out())
        .contains("./workshop solution 1.1   our answer beside yours\n")
        .doesNotContain("skip", "--spoil");
  }

  @Test
  void a_solution_is_not_shown_before_one_has_passed() {
    Ran ran = course.run("solution", "1.1");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).doesNotContain("42");
    assertThat(ran.err()).contains("has not passed yet", "--spoil");
  }

  @Test
  void a_solution_stands_beside_the_learners_own() {
    course.write(MiniCourse.FILE, solved("return 6 * 7;"));
    course.passes("1.1").run("check", "1.1");

    assertThat(course.run("solution", "1.1").out())
        .isEqualTo(
            """
              1.1  The answer

              answer the question

              Yours  exercises/01-facts/src/main/java/shop/Facts.java:7
                │ return 6 * 7;

              Ours
                │ return 42;

              Next: ./workshop check 1.2   exercises/01-facts/README.md:20
            """);
  }

  @Test
  void applying_a_solution_keeps_a_copy_and_gives_no_points() throws IOException {
    course.write(MiniCourse.FILE, solved("return 41;"));

    Ran ran = course.run("solution", "1.1", "--spoil", "--apply");
    course.passes("1.1").notStarted("1.2").run("check");

    assertThat(ran.exit()).isZero();
    assertThat(course.text(MiniCourse.FILE)).contains("return 42;");
    assertThat(copy("2026-03-01_093000")).contains("return 41;");
    assertThat(course.run().out()).contains("0 of 15 points").contains("skipped");
  }

  @Test
  void a_reset_brings_the_stub_back_and_keeps_a_copy() throws IOException {
    String mine = solved("return 41;").replace("// region 1.2", "// mine\n    // region 1.2");
    course.write(MiniCourse.FILE, mine);

    Ran ran = course.run("reset", "1.1");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("a copy of yours is in .workshop/backup/2026-03-01_093000");
    assertThat(course.text(MiniCourse.FILE))
        .contains("throw new Todo(\"1.1\", \"answer the question\");")
        .contains("// mine");
    assertThat(copy("2026-03-01_093000")).isEqualTo(mine);
  }

  @Test
  void a_reset_says_what_to_type_to_take_the_copy_back() throws Exception {
    String mine = solved("return 41;");
    course.write(MiniCourse.FILE, mine);

    String command =
        course
            .run("reset", "1.1")
            .out()
            .lines()
            .filter(line -> line.contains("cp -r"))
            .findFirst()
            .orElseThrow()
            .strip();
    int exit = new ProcessBuilder("sh", "-c", command).directory(root.toFile()).start().waitFor();

    assertThat(exit).isZero();
    assertThat(course.text(MiniCourse.FILE)).isEqualTo(mine);
    assertThat(Session.takeBack(Path.of("copies"), true)).isEqualTo("xcopy /s /y copies .");
  }

  @Test
  void two_resets_in_one_second_keep_two_copies() throws IOException {
    course.write(MiniCourse.FILE, solved("return 1;"));
    course.run("reset", "1.1");
    course.write(MiniCourse.FILE, solved("return 2;"));
    course.run("reset", "1.1");

    assertThat(copy("2026-03-01_093000")).contains("return 1;");
    assertThat(copy("2026-03-01_093000-2")).contains("return 2;");
  }

  @Test
  void a_whole_file_is_replaced_only_after_a_yes() {
    String withoutMarkers = "package shop;\n\nfinal class Facts {}\n";
    course.write(MiniCourse.FILE, withoutMarkers);

    Ran nobodyThere = course.run("reset", "1.1");
    Ran no = course.typing("n").run("reset", "1.1");

    assertThat(nobodyThere.exit()).isEqualTo(2);
    assertThat(nobodyThere.err()).contains("markers are gone", "./workshop reset 1.1 --yes");
    assertThat(no.exit()).isEqualTo(1);
    assertThat(course.text(MiniCourse.FILE)).isEqualTo(withoutMarkers);
    assertThat(course.typing("y").run("reset", "1.1").exit()).isZero();
    assertThat(course.text(MiniCourse.FILE)).contains("// region 1.1");
  }

  @Test
  void a_copy_that_cannot_be_kept_stops_the_reset() {
    String mine = solved("return 41;");
    course.write(MiniCourse.FILE, mine);
    course.write(".workshop/backup", "a file where the folder should be");

    Ran ran = course.run("reset", "1.1");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("✗ ").doesNotContain("Exception");
    assertThat(course.text(MiniCourse.FILE)).isEqualTo(mine);
  }

  @Test
  void a_skipped_exercise_is_out_of_the_way_for_no_points() {
    Ran ran = course.run("skip", "1.1");
    course.passes("1.1").notStarted("1.2");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Next: ./workshop check 1.2");
    assertThat(course.text(MiniCourse.FILE)).contains("return 42;");
    assertThat(course.run("check").out()).contains("skipped").contains("0 of 15 points");
  }

  @Test
  void a_reset_takes_a_skip_back() {
    course.run("skip", "1.1");
    course.run("reset", "1.1");
    course.passes("1.1").notStarted("1.2");

    assertThat(course.run("check").out()).contains("10 of 15 points");
  }

  @Test
  void what_has_passed_is_not_skipped() {
    course.passes("1.1").run("check", "1.1");

    assertThat(course.run("skip", "1.1").err()).contains("there is nothing to skip");
  }

  @Test
  void an_exercise_that_is_not_there() {
    Ran ran = course.run("check", "9.9");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("✗ There is no exercise 9.9.\n  ./workshop lists them.\n");
  }

  @Test
  void a_command_or_a_store_that_is_not_there() {
    assertThat(course.run("chek").err()).contains("There is no `chek` here.");
    assertThat(course.run("check", "--store", "mysql").err())
        .contains("There is no store `mysql`.");
  }

  @Test
  void help_is_a_command_too() {
    assertThat(course.run("help").exit()).isZero();
    assertThat(course.run("help").out()).isEqualTo(course.run("--help").out()).contains("check");
    assertThat(course.run("help", "check").out())
        .isEqualTo(course.run("check", "--help").out())
        .contains("--store");
    assertThat(course.run("help", "chek").err()).startsWith("✗ ").contains("chek");
  }

  @Test
  void a_damaged_state_file_is_a_sentence() {
    course.write(".workshop/state.json", "{\"exercises\": {\"1.1\": ");

    Ran ran = course.run();

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("state.json is damaged").doesNotContain("Exception");
  }

  @Test
  void a_store_that_failed_changes_no_mark() {
    course.passes("1.1").notStarted("1.2").run("check");

    Ran ran = course.verdict("1.1", workshop.grader.verdict.Status.INFRASTRUCTURE).run("check");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).contains("not judged", "Next: ./workshop doctor");
    assertThat(course.run().out()).contains("10 of 15 points");
  }

  @Test
  void a_state_file_that_cannot_be_read_is_a_sentence() throws IOException {
    Files.createDirectories(root.resolve(".workshop/state.json/in-the-way"));

    Ran ran = course.run("hint", "1.1");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("✗ ").doesNotContain("Exception");
  }

  @Test
  void the_readme_shows_a_check_of_the_stub_and_the_hours() {
    course.notStarted("1.1");
    course.write(
        "README.md",
        "<!-- hours -->\n<!-- /hours -->\n<!-- check 1.1 -->\nold\n<!-- /check -->\nend\n");

    assertThat(course.run("stubs", "--check").out()).contains("✗ README.md");
    assertThat(course.run("stubs", "--write").exit()).isZero();
    assertThat(course.text("README.md"))
        .isEqualTo(
            """
            <!-- hours -->
            | track | exercises | time |
            |---|---|---|
            | core | 2 | 0 h 20 min |
            | second day | 0 | 0 h 00 min |
            | stretch | 0 | 0 h 00 min |
            <!-- /hours -->
            <!-- check 1.1 -->
            ```text
            $ ./workshop check 1.1

              ○ 1.1  The answer                                                  not started

              To do       write it
              Brief       exercises/01-facts/README.md:10

              Next: ./workshop check 1.1   stuck? ./workshop hint 1.1
            ```
            <!-- /check -->
            end
            """);
    assertThat(course.run("stubs", "--check").exit()).isZero();
  }

  @Test
  void stubs_are_what_the_solutions_generate() {
    assertThat(course.run("stubs", "--check").exit()).isZero();

    course.write(MiniCourse.FILE, solved("return 41;"));

    assertThat(course.run("stubs", "--check").err()).contains("./workshop stubs --write");
    assertThat(course.run("stubs", "--write").exit()).isZero();
    assertThat(course.run("stubs", "--check").exit()).isZero();
  }

  @Test
  void the_table_of_the_exercises_is_generated_as_well() {
    String readme = "exercises/01-facts/README.md";
    String before = course.text(readme);
    course.write(readme, before.replace("| The name | 10 |", "| A name | 15 |"));

    assertThat(course.run("stubs", "--check").out()).contains("✗ " + readme);
    assertThat(course.run("stubs", "--write").exit()).isZero();
    assertThat(course.text(readme)).isEqualTo(before);
  }

  private String solved(String answer) {
    return course
        .text(MiniCourse.FILE)
        .replaceFirst("throw new Todo\\(\"1\\.1\", \"[^\"]*\"\\);", answer);
  }

  private String copy(String folder) throws IOException {
    return Files.readString(
        root.resolve(".workshop/backup").resolve(folder).resolve(MiniCourse.FILE));
  }
}
