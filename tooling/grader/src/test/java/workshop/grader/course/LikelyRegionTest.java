package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikelyRegionTest {
  private static final Map<String, String> SOLUTION =
      Map.of(
          "Money.java",
          """
          record Money(int cents) {
            // region 1.3 money is never negative
            Money {
              assert cents >= 0;
            }
            // endregion

            Money half() {
              // region 1.3 halve it
              return new Money(cents / 2);
              // endregion
            }
          }
          """,
          "Order.java",
          """
          record Order(
              Money total) {
            // region 1.3 read the total
            static int totalOf(
                Order order) {
              return order.total().cents();
            }
            // endregion
          }
          """);

  private static final String TESTS =
      """
      class MoneyTest {
        @Test
        void there_is_no_debt() {
          refuses(() -> new Money(-1));
        }

        @Test
        void half_is_half() {
          expect(new Money(2).half());
        }

        @Test
        void an_order_has_a_total() {
          expect(Order.totalOf(new Order(new Money(5))));
        }

        @Test
        void speaks_of_nothing() {}
      }
      """;

  private final LikelyRegion likely =
      new LikelyRegion(
          TESTS,
          List.of("there_is_no_debt", "half_is_half", "an_order_has_a_total", "speaks_of_nothing"));

  @Test
  void a_test_that_calls_a_method_judges_the_region_in_its_body() {
    assertThat(sentence("half_is_half")).isEqualTo("halve it");
  }

  @Test
  void a_test_that_knows_a_rarer_type_judges_the_region_in_that_type() {
    assertThat(sentence("an_order_has_a_total")).isEqualTo("read the total");
  }

  @Test
  void a_test_that_only_knows_the_type_of_two_regions_may_judge_either() {
    assertThat(of("there_is_no_debt"))
        .extracting(Region::sentence)
        .containsExactly("money is never negative", "halve it");
  }

  @Test
  void of_a_test_that_says_nothing_nobody_knows() {
    assertThat(of("speaks_of_nothing")).isEmpty();
    assertThat(of("is_not_there")).isEmpty();
  }

  @Test
  void a_single_region_is_judged_by_all() {
    List<Region> one = Regions.in("Order.java", SOLUTION.get("Order.java"));

    assertThat(likely.of("speaks_of_nothing", one, SOLUTION)).isEqualTo(one);
  }

  @Test
  void without_regions_there_is_none() {
    assertThat(likely.of("half_is_half", List.of(), SOLUTION)).isEmpty();
  }

  private String sentence(String test) {
    assertThat(of(test)).hasSize(1);
    return of(test).getFirst().sentence();
  }

  private List<Region> of(String test) {
    List<Region> regions =
        SOLUTION.keySet().stream()
            .sorted()
            .flatMap(file -> Regions.in(file, SOLUTION.get(file)).stream())
            .toList();
    return likely.of(test, regions, SOLUTION);
  }
}
