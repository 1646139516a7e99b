package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final String SOURCE =
      """
      package shop;

      class Order {
        int total() {
          // region 2.1 add the items up
          return items;
          // endregion
        }

        // region 2.10 say who it is for
        // stub: String customer() {
        // stub:   return Todo.pending("2.10", "say who it is for");
        // stub: }
        String customer() {
          return customer;
        }
        // endregion
      }
      """;

  @Test
  void a_region_knows_its_exercise_its_sentence_and_its_lines() {
    List<Region> regions = Regions.in("shop/Order.java", SOURCE);

    assertThat(regions)
        .extracting(Region::name)
        .containsExactly(
            new Region.Name("2.1", "add the items up"),
            new Region.Name("2.10", "say who it is for"));
    Region first = regions.getFirst();
    assertThat(first.line()).isEqualTo(5);
    assertThat(first.endLine()).isEqualTo(7);
    assertThat(first.body()).containsExactly("    return items;");
  }

  @Test
  void what_the_stub_says_is_no_part_of_the_body() {
    Region second = Regions.in("shop/Order.java", SOURCE).getLast();

    assertThat(second.body())
        .containsExactly("  String customer() {", "    return customer;", "  }");
    assertThat(second.stub())
        .containsExactly(
            "String customer() {", "  return Todo.pending(\"2.10\", \"say who it is for\");", "}");
  }

  @Test
  void only_what_stands_between_the_markers_is_replaced() {
    String replaced =
        Regions.replace(
            "shop/Order.java",
            SOURCE,
            Map.of(new Region.Name("2.1", "add the items up"), List.of("    return 0;")));

    assertThat(replaced).isEqualTo(SOURCE.replace("return items;", "return 0;"));
  }

  @Test
  void a_region_without_an_end_is_named_with_its_line() {
    assertThatThrownBy(() -> Regions.in("A.java", "class A {\n// region 1.1 write it\n}\n"))
        .isInstanceOf(CourseError.class)
        .hasMessage("A.java:2: this region has no '// endregion'");
  }

  @Test
  void a_region_in_a_region_is_refused() {
    assertThatThrownBy(
            () -> Regions.in("A.java", "// region 1.1 write it\n// region 1.2 write that\n"))
        .hasMessage("A.java:2: a region inside the region of line 1");
  }

  @Test
  void the_same_region_twice_is_refused() {
    String region = "// region 1.1 write it\n// endregion\n";

    assertThatThrownBy(() -> Regions.in("A.java", region + region))
        .hasMessage("A.java:3: a second region '1.1 write it'");
  }

  @Test
  void a_fold_that_is_no_exercise_is_nobodys_region() {
    assertThat(Regions.in("A.java", "// region helpers\n// endregion\n")).isEmpty();
  }

  @Test
  void in_a_damaged_file_nothing_is_found_and_nothing_fails() {
    assertThat(
            Regions.find("A.java", "// region 1.1 write it\n", new Region.Name("1.1", "write it")))
        .isEmpty();
  }
}
