package workshop.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of one module with two exercises in one file, complete to the last hint. */
final class CourseFixture {
  static final String SOLUTION =
      """
      package shop;

      import java.util.List;

      class Order {
        int total(List<Integer> items) {
          // region 1.1 add the items up
          return items.stream().mapToInt(i -> i).sum();
          // endregion
        }

        String name() {
          // region 1.2 name it
          return "order";
          // endregion
        }
      }
      """;

  private final Path root;

  CourseFixture(Path root) {
    this.root = root;
    write("solutions/01-orders/src/main/java/shop/Order.java", SOLUTION);
    test("TotalTest", "1.1", "The total");
    test("NameTest", "1.2", "The name");
    write(
        "exercises/01-orders/README.md",
        """
        # 01 Orders – in two exercises

        | exercise | | minutes | track |
        |---|---|---|---|
        | [1.1](#11-the-total) | The total | 5 | core |
        | [1.2](#12-the-name) | The name | 5 | core |

        ## 1.1 The total

        See [`Order`](src/main/java/shop/Order.java) and [the name](#12-the-name).

        ### After it passes

        Added.

        ## 1.2 The name

        ```
        ## 1.3 No heading, in a [fence](nowhere)
        ```

        ### After it passes

        Named.
        """);
    write(
        "exercises/01-orders/hints.md",
        "# Hints\n\n" + hints("1.1 The total") + hints("1.2 The name"));
    write("exercises/01-orders/src/main/java/shop/Order.java", "package shop;\n");
    for (String name : new String[] {"1.1-a", "1.1-b"}) {
      misconception(name, "1.1 add the items up", "return 0;");
      alternative(name, "1.1 add the items up", "return sum(items);");
    }
    for (String name : new String[] {"1.2-a", "1.2-b"}) {
      misconception(name, "1.2 name it", "return null;");
      alternative(name, "1.2 name it", "return \"or\" + \"der\";");
    }
  }

  private static String hints(String heading) {
    return """
    ## %s

    ### 1 Where to look

    There.

    ### 2 What to do

    That.

    ### 3 Almost the code

    So.

    """
        .formatted(heading);
  }

  private void test(String name, String id, String title) {
    write(
        "exercises/01-orders/src/test/java/shop/" + name + ".java",
        """
        package shop;

        @Exercise(id = "%s", title = "%s", points = 10, minutes = 5, track = Track.CORE)
        class %s {
          @Test
          void it_is_right() {}
        }
        """
            .formatted(id, title, name));
  }

  void misconception(String name, String region, String body) {
    write(
        "solutions/01-orders/misconceptions/" + name + ".java",
        """
        // believes: nobody looks
        // rejected: not right

        // region %s
        %s
        // endregion
        """
            .formatted(region, body));
  }

  void alternative(String name, String region, String body) {
    write(
        "solutions/01-orders/alternatives/" + name + ".java",
        """
        // does: the same with a loop

        // region %s
        %s
        // endregion
        """
            .formatted(region, body));
  }

  CourseFixture write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CourseFixture replace(String file, String text, String other) {
    return write(file, read(file).replace(text, other));
  }

  String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Course course() {
    return Course.at(root);
  }

  CourseModule module() {
    return course().modules().getFirst();
  }

  CourseExercise exercise(String id) {
    return course().exercise(id).orElseThrow();
  }
}
