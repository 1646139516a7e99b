package workshop.grader.course;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/**
 * The alert rules of module 06 say what they should. What only Prometheus can tell is asked of its
 * promtool, where it is installed: see {@code tooling/monitoring/with-promtool.sh}.
 */
@DisplayName("The alert rules")
class AlertRulesTest {
  private static final Path ROOT = Course.around(Path.of("")).root();
  private static final Path FOLDER = ROOT.resolve("tooling/monitoring");
  private static final List<String> TESTS = List.of("rules_test.yml", "rules_week_test.yml");

  /** The table of names in the package's documentation, {@code * orders_saga_stuck gauge}. */
  private static final Pattern NAME = Pattern.compile("\\* (orders_\\w+) +(counter|gauge)");

  private static final Pattern CONSTANT = Pattern.compile("= \"(orders\\.[a-z.]+)\"");
  private static final Pattern EXPRESSION =
      Pattern.compile("expr: (?:>-\\n((?: {10,}.*\\n)+)|(.*)\\n)");
  private static final Pattern SELECTOR = Pattern.compile("orders_\\w+(\\{[^}]*})?");
  private static final Pattern ABSENT = Pattern.compile("absent\\((orders_\\w+(?:\\{[^}]*})?)\\)");
  private static final Pattern REJECTED = Pattern.compile("(?m)^Rejected: (.+)$");
  private static final Pattern DIFF = Pattern.compile("(?s)```diff\\n(.*?)\\n```");

  @TempDir private Path temporary;

  /** How a program ended, and what it said. */
  private record Run(int status, String output) {}

  @Test
  @DisplayName("use the names of the metrics as they are")
  void the_names_are_those_of_the_metrics() throws IOException {
    Path sources = ROOT.resolve("solutions/06-monitoring/src/main/java/shop/orders/monitoring");
    Set<String> names = found(NAME, 1, Files.readString(sources.resolve("package-info.java")));
    Set<String> inCode =
        found(CONSTANT, 1, Files.readString(sources.resolve("MetricNames.java"))).stream()
            .map(name -> name.replace('.', '_'))
            .collect(toCollection(TreeSet::new));

    assertThat(names).isNotEmpty();
    assertThat(names.stream().map(name -> name.replaceFirst("_total$", "")))
        .as("the table in package-info.java, and MetricNames")
        .containsExactlyElementsOf(inCode);
    assertThat(expressions())
        .allSatisfy(
            expression ->
                assertThat(names)
                    .containsAll(found(Pattern.compile("orders_\\w+"), 0, expression)));
  }

  @Test
  @DisplayName("notice when a metric or a label that they rely on is renamed")
  void each_selector_has_a_rule_that_fires_when_it_matches_nothing() throws IOException {
    Set<String> reliedOn = new TreeSet<>();
    Set<String> watched = new TreeSet<>();
    for (String expression : expressions()) {
      watched.addAll(found(ABSENT, 1, expression));
      reliedOn.addAll(found(SELECTOR, 0, ABSENT.matcher(expression).replaceAll("")));
    }
    assertThat(reliedOn).isNotEmpty();
    assertThat(watched).containsAll(reliedOn);
  }

  @Test
  @DisplayName("fire and stay quiet as their tests say")
  void promtool_accepts_the_rules() throws Exception {
    assumeThatPromtoolIsThere();

    assertThat(promtool("check", "rules", FOLDER.resolve("rules.yml"))).satisfies(this::isGood);
    for (String test : TESTS) {
      assertThat(promtool("test", "rules", FOLDER.resolve(test))).satisfies(this::isGood);
    }
  }

  @Test
  @DisplayName("do not do what the page of wrong rules shows")
  void the_tests_reject_each_wrong_rule() throws Exception {
    List<Section> wrong =
        Markdown.sections(Files.readString(FOLDER.resolve("wrong-rules.md"))).getFirst().sections();
    assertThat(wrong).hasSizeGreaterThan(8);
    for (Section section : wrong) {
      change(section);
      testThatRejects(section);
    }
    assumeThatPromtoolIsThere();

    List<String> accepted = new ArrayList<>();
    for (Section section : wrong) {
      Run run = tested(section);
      // Not any failure: one that tells what was expected, and what the rules did.
      if (run.status() == 0 || !run.output().contains("exp:")) {
        accepted.add(section.heading() + "\n" + run.output());
      }
    }
    assertThat(accepted).isEmpty();
  }

  private Run tested(Section section) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve(section.heading().split(" ")[0]));
    Path rules = Files.writeString(folder.resolve("rules.yml"), change(section));
    Path test = Files.writeString(folder.resolve("test.yml"), testThatRejects(section));
    assertThat(promtool("check", "rules", rules)).as(section.heading()).satisfies(this::isGood);
    return promtool("test", "rules", test);
  }

  /** The rules with this change. */
  private static String change(Section section) throws IOException {
    List<String> rules = Files.readAllLines(FOLDER.resolve("rules.yml"));
    Region all = new Region("rules.yml", "6.5", "all rules", "", 0, 0, rules, List.of());
    List<String> diff = first(DIFF, section).lines().toList();
    RegionDiff change =
        new RegionDiff(all, "wrong-rules.md, " + section.heading().split(" ")[0], 1);
    return String.join("\n", change.apply(diff)) + "\n";
  }

  /** A test file with this one test. */
  private static String testThatRejects(Section section) throws IOException {
    String name = first(REJECTED, section);
    for (String file : TESTS) {
      List<String> parts =
          List.of(Files.readString(FOLDER.resolve(file)).split("(?m)^(?=  - name: )"));
      for (String test : parts.subList(1, parts.size())) {
        if (test.startsWith("  - name: %s\n".formatted(name))) {
          // Others refer to the series of the first test: they stay, and it asks for nothing.
          String series =
              parts.get(1).replaceFirst("(?s)\n    (promql_expr|alert_rule)_test:.*", "\n");
          return parts.get(0) + (test.equals(parts.get(1)) ? test : series + test);
        }
      }
    }
    throw new AssertionError("no test is called '%s'".formatted(name));
  }

  private static String first(Pattern pattern, Section section) {
    return pattern
        .matcher(section.text())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(section.heading() + " lacks " + pattern));
  }

  private static List<String> expressions() throws IOException {
    String rules = Files.readString(FOLDER.resolve("rules.yml"));
    return EXPRESSION.matcher(rules).results().map(MatchResult::group).toList();
  }

  private static Set<String> found(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(group))
        .collect(toCollection(TreeSet::new));
  }

  private void isGood(Run run) {
    assertThat(run.status()).as(run.output()).isZero();
  }

  private static void assumeThatPromtoolIsThere() throws Exception {
    boolean there;
    try {
      there = promtool("--version").status() == 0;
    } catch (IOException noSuchProgram) {
      there = false;
    }
    assumeTrue(there, "promtool is not installed: tooling/monitoring/with-promtool.sh");
  }

  private static Run promtool(Object... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of("promtool"), Stream.of(arguments)).map(Object::toString).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
      return new Run(process.exitValue(), output);
    } finally {
      process.destroyForcibly();
    }
  }
}
