package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubsTest {
  @Test
  void a_region_becomes_a_todo_and_its_import_is_added_where_it_sorts() {
    String solution =
        """
        package shop;

        import java.util.List;
        import zoo.Keeper;

        class Order {
          int total(List<Integer> items) {
            // region 2.1 add "all" items up
            return items.stream().mapToInt(i -> i).sum();
            // endregion
          }
        }
        """;

    assertThat(Stubs.stub("shop/Order.java", solution, region -> true))
        .isEqualTo(
            """
            package shop;

            import java.util.List;
            import workshop.todo.Todo;
            import zoo.Keeper;

            class Order {
              int total(List<Integer> items) {
                // region 2.1 add "all" items up
                throw new Todo("2.1", "add \\"all\\" items up");
                // endregion
              }
            }
            """);
  }

  @Test
  void the_first_import_of_a_file_gets_a_paragraph_of_its_own() {
    String stub =
        Stubs.stub(
            "A.java",
            "package a;\n\nclass A {\n  // region 1.1 write it\n  // endregion\n}\n",
            region -> true);

    assertThat(stub).startsWith("package a;\n\nimport workshop.todo.Todo;\n\nclass A {\n");
  }

  @Test
  void static_imports_stay_before_the_others() {
    String stub =
        Stubs.stub(
            "A.java",
            """
            package a;

            import static java.lang.Math.max;

            class A {
              // region 1.1 write it
              // endregion
            }
            """,
            region -> true);

    assertThat(stub)
        .startsWith(
            "package a;\n\nimport static java.lang.Math.max;\n\nimport workshop.todo.Todo;\n\n");
  }

  @Test
  void stub_lines_stand_as_they_are_written_and_need_no_import_without_a_todo() {
    String solution =
        """
        package shop;

        sealed interface Event {
          // region 1.1 the facts
          // stub: // Write your records here.
          // stub:
          // stub: int i = 0;
          record Created() implements Event {}
          // endregion
        }
        """;

    assertThat(Stubs.stub("shop/Event.java", solution, region -> true))
        .isEqualTo(
            """
            package shop;

            sealed interface Event {
              // region 1.1 the facts
              // Write your records here.

              int i = 0;
              // endregion
            }
            """);
  }

  @Test
  void a_todo_in_a_stub_line_is_told_exercise_and_sentence() {
    String solution =
        """
        package a;

        class A {
          // region 1.1 keep "it"
          // stub: A {
          // stub:   Todo.pending();
          // stub: }
          // stub: int b() {
          // stub:   throw new Todo();
          // stub: }
          A {}
          // endregion
        }
        """;

    assertThat(Stubs.stub("A.java", solution, region -> true))
        .isEqualTo(
            """
            package a;

            import workshop.todo.Todo;

            class A {
              // region 1.1 keep "it"
              A {
                Todo.pending("1.1", "keep \\"it\\"");
              }
              int b() {
                throw new Todo("1.1", "keep \\"it\\"");
              }
              // endregion
            }
            """);
  }

  @Test
  void a_single_empty_stub_line_is_an_empty_region() {
    String solution =
        "class A {\n  // region 1.1 write it\n  // stub:\n  int a;\n  // endregion\n}\n";

    assertThat(Stubs.stub("A.java", solution, region -> true))
        .isEqualTo("class A {\n  // region 1.1 write it\n  // endregion\n}\n");
  }

  @Test
  void a_region_that_stays_solved_shows_no_stub_lines() {
    String solution =
        "class A {\n  // region 1.1 write it\n  // stub:\n  int a;\n  // endregion\n}\n";

    assertThat(Stubs.stub("A.java", solution, region -> false))
        .isEqualTo("class A {\n  // region 1.1 write it\n  int a;\n  // endregion\n}\n");
  }

  @Test
  void a_file_without_regions_is_given_as_it_is() {
    String given = "package a;\r\nclass A {}";

    assertThat(Stubs.stub("A.java", given, region -> true)).isSameAs(given);
  }
}
