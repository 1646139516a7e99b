package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {
  @TempDir private Path root;

  @BeforeEach
  void a_file_to_quote_from() throws IOException {
    Files.writeString(
        root.resolve("Order.java"),
        """
        class Order {
          // region 2.1 fold one event
          // stub: int fold() { return 0; }
          int fold() {
            int a = 1;
            int b = 2;

            return a + b;
          }
          // endregion
        }
        """);
  }

  @Test
  void a_part_of_the_file_is_quoted_rightly_whatever_its_indentation() throws IOException {
    assertThat(drifted("quote: Order.java", "int a = 1;\n  int b = 2;\nreturn a + b;")).isEmpty();
  }

  @Test
  void lines_may_be_left_out() throws IOException {
    assertThat(drifted("quote: Order.java", "class Order {\n…\nreturn a + b;\n…\n}")).isEmpty();
  }

  @Test
  void other_code_has_drifted() throws IOException {
    assertThat(drifted("quote: Order.java", "int a = 1;\nint b = 3;"))
        .containsExactly("text.md:3: the quote is not in Order.java");
  }

  @Test
  void lines_in_another_order_have_drifted() throws IOException {
    assertThat(drifted("quote: Order.java", "int b = 2;\n…\nint a = 1;")).hasSize(1);
  }

  @Test
  void a_region_is_quoted_whole() throws IOException {
    String all = "int fold() {\n  int a = 1;\n  int b = 2;\n\n  return a + b;\n}";

    assertThat(drifted("quote: Order.java region 2.1 fold one event", all)).isEmpty();
    assertThat(drifted("quote: Order.java region 2.1 fold one event", "int fold() {\n…\n}"))
        .isEmpty();
    assertThat(drifted("quote: Order.java region 2.1 fold one event", "int a = 1;"))
        .containsExactly("text.md:3: the quote is not what region '2.1 fold one event' says");
  }

  @Test
  void what_is_not_there_cannot_be_quoted() throws IOException {
    assertThat(drifted("quote: Orders.java", "int a = 1;"))
        .containsExactly("text.md:3: the quoted file Orders.java does not exist");
    assertThat(drifted("quote: Order.java region 2.2 fold two", "int a = 1;"))
        .containsExactly("text.md:3: there is no region '2.2 fold two' in Order.java");
  }

  @Test
  void a_quote_without_code_is_seen() throws IOException {
    Files.writeString(root.resolve("text.md"), "<!-- quote: Order.java -->\n");

    assertThat(Quotes.drifted(root, "text.md"))
        .containsExactly("text.md:1: no code block follows this quote");
  }

  private List<String> drifted(String quote, String code) throws IOException {
    Files.writeString(
        root.resolve("text.md"),
        "# A text\n\n<!-- %s -->\n```java\n%s\n```\n".formatted(quote, code));
    return Quotes.drifted(root, "text.md");
  }
}
