package workshop.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the tooling hangs together: the embedded store, the kit of the tests, and the grader. */
class ArchitectureTest {
  private static JavaClasses tooling;

  @BeforeAll
  static void all_classes_but_the_tests() {
    tooling =
        new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("workshop.embedded", "workshop.kit", "workshop.grader");
  }

  @Test
  void no_packages_depend_on_each_other_in_a_circle() {
    slices().matching("workshop.(**)").should().beFreeOfCycles().check(tooling);
  }

  @Test
  void a_command_reaches_the_embedded_store_only_to_start_one() {
    noClasses()
        .that()
        .resideInAPackage("workshop.grader..")
        .and()
        .haveNameNotMatching(".*\\.(EventStoreCommand|BenchStoreCommand|StoreStart)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workshop.embedded..")
        .check(tooling);
  }

  @Test
  void what_a_test_class_is_marked_with_stands_above_the_rest_of_the_kit() {
    noClasses()
        .that()
        .resideInAPackage("workshop.kit.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("workshop.kit")
        .check(tooling);
  }

  @Test
  void no_two_classes_share_a_name() {
    List<String> shared =
        tooling.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(one -> !one.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName))
            .values()
            .stream()
            .filter(namesakes -> namesakes.size() > 1)
            .map(namesakes -> namesakes.stream().map(JavaClass::getName).sorted().toList())
            .map(List::toString)
            .toList();

    assertThat(shared).isEmpty();
  }
}
