package workshop.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workshop.kit.Track;

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
  private final ModuleFiles orders;

  CourseFixture(Path root) {
    this.root = root;
    this.orders =
        new ModuleFiles(root, "01-orders", "Orders – in two exercises")
            .solution("shop/Order.java", SOLUTION)
            .learner("shop/Order.java", "package shop;\n")
            .exercise("1.1", "The total", Track.CORE, 5, 10)
            .exercise("1.2", "The name", Track.CORE, 5, 10)
            .brief(
                "1.1",
                "See [`Order`](src/main/java/shop/Order.java) and [the name](#12-the-name).",
                "Added.")
            .brief("1.2", "```\n## 1.3 No heading, in a [fence](nowhere)\n```", "Named.")
            .hints("1.1", "There.", "That.", "So.")
            .hints("1.2", "There.", "That.", "So.")
            .emptyTests("TotalTest", "1.1", "it_is_right")
            .emptyTests("NameTest", "1.2", "it_is_right");
    write(
        "solutions/01-orders/variants/places.tsv",
        "1.1\tit_is_right\t1.1 add the items up\n1.2\tit_is_right\t1.2 name it\n");
    variants("1.1", page("1.1", "return 0;", "return sum(items);"));
    variants("1.2", page("1.2", "return null;", "return \"or\" + \"der\";"));
  }

  private static String page(String id, String wrong, String right) {
    return """
    # %1$s What people get wrong here

    Each differs from the [model answer](../src/main/java/shop/Order.java).

    ## first — “it does not matter”

    Rejected: not right

    ```java
    %2$s
    ```

    ## second — “the tests do not look”

    Rejected: not right

    ```java
    %2$s
    ```

    # Also right

    ## loop — does it with a loop

    ```java
    %3$s
    ```

    ## other-loop — does it with another loop

    ```java
    %3$s
    ```
    """
        .formatted(id, wrong, right);
  }

  /** Another page of variants. */
  CourseFixture variants(String id, String page) {
    return write("solutions/01-orders/variants/" + id + ".md", page);
  }

  /** An exercise with another head. */
  void head(String id, String title, int minutes, int points) {
    orders.exercise(id, title, Track.CORE, minutes, points);
  }

  CourseFixture write(String file, String text) {
    orders.write(file, text);
    return this;
  }

  CourseFixture replace(String file, String text, String other) {
    return write(file, read(file).replace(text, other));
  }

  String read(String file) {
    return orders.read(file);
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
    return orders.module();
  }

  CourseExercise exercise(String id) {
    return course().exercise(id).orElseThrow();
  }
}
