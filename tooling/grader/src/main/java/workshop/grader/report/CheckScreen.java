package workshop.grader.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.TestVerdict;

/** What a check found: the first exercise to do in full, the others in a line each. */
public final class CheckScreen {
  /** Of a stack trace the learner needs the messages, and the frames in the course's own code. */
  private static final Pattern FRAME_OF_A_LIBRARY =
      Pattern.compile("\\s+(at (?!shop\\.).*|\\.\\.\\. \\d+ more)");

  private static final int OUTPUT_LINES = 8;

  private final Page page;
  private final Paint paint;
  private final boolean beyondAsked;

  /**
   * A screen.
   *
   * @param beyondAsked whether the learner wants to be told what goes beyond the exercise
   */
  public CheckScreen(Page page, boolean beyondAsked) {
    this.page = page;
    this.paint = page.paint();
    this.beyondAsked = beyondAsked;
  }

  /**
   * Renders a check.
   *
   * @param checked what was asked for, in the order of the course
   * @param here the folder of the module that the learner is at work in; empty when not known
   * @param next the exercise to go on with, asked for when all of these are done
   */
  public Page of(List<Checked> checked, String here, Supplier<Optional<NextExercise>> next) {
    page.gap();
    // What it has shown is told when it passes, and to who asks for this very exercise again.
    List<Checked> told =
        checked.stream()
            .filter(one -> one.passedNow() || checked.size() == 1 && one.verdict().passed())
            .toList();
    told.forEach(this::afterItPassed);
    List<Checked> toDo = checked.stream().filter(one -> !one.verdict().passed()).toList();
    Optional<Checked> first =
        toDo.stream()
            .filter(one -> one.exercise().module().compareTo(here) >= 0)
            .findFirst()
            .or(() -> toDo.stream().findFirst());
    first.ifPresent(this::inFull);
    List<Checked> rest =
        checked.stream().filter(one -> first.isEmpty() || one != first.get()).toList();
    if (checked.size() > 1) {
      page.gap();
      rest.forEach(this::oneLine);
      int points = checked.stream().mapToInt(one -> one.mark().points()).sum();
      int of = checked.stream().mapToInt(one -> one.exercise().points()).sum();
      page.gap().line("  " + paint.bold(points + " of " + Words.points(of)));
    }
    first.ifPresentOrElse(this::tryAgain, () -> goOn(told, next));
    return page;
  }

  /** With the test beyond that was told, and otherwise with the next exercise. */
  private void goOn(List<Checked> told, Supplier<Optional<NextExercise>> next) {
    told.stream()
        .filter(one -> beyondAsked && one.verdict().firstBeyondFailure().isPresent())
        .map(one -> one.exercise().id())
        .findFirst()
        .ifPresentOrElse(
            id -> page.next("./workshop check " + id + " --beyond", "stuck? ./workshop hint " + id),
            () -> NextExercise.show(next.get(), page));
  }

  private void afterItPassed(Checked one) {
    boolean skipped = one.mark().skipped();
    page.gap();
    page.edges(
        "  " + Words.mark(one.verdict().status(), skipped, paint) + " " + paint.bold(one.title()),
        paint.green(Words.says(one.verdict(), skipped)));
    if (beyondAsked && one.verdict().firstBeyondFailure().isPresent()) {
      beyondInFull(one);
      return;
    }
    // Who asks for more has read it when the exercise passed.
    if (!beyondAsked || one.passedNow()) {
      one.brief().filter(brief -> !brief.afterItPasses().isBlank()).ifPresent(this::answered);
    }
    beyond(one.verdict());
    page.gap();
  }

  /** What was asked before, and the answer. */
  private void answered(Brief brief) {
    page.gap();
    brief
        .question()
        .ifPresent(
            question -> {
              MarkdownText.add("You were asked: " + question, page, 2);
              page.gap();
            });
    MarkdownText.add(brief.afterItPasses(), page, 2);
  }

  /** How much of what goes further is done, and how to hear about the rest. */
  private void beyond(ExerciseVerdict verdict) {
    if (verdict.beyondRan()) {
      boolean all = verdict.beyondPassed() == verdict.beyondTotal();
      String done = "Beyond: %d of %d".formatted(verdict.beyondPassed(), verdict.beyondTotal());
      page.gap();
      page.line(
          all
              ? "  " + paint.green(done + " ★")
              : "  "
                  + done
                  + (beyondAsked ? "" : "   ./workshop check " + verdict.id() + " --beyond"));
    } else if (beyondAsked && verdict.beyondTotal() == 0) {
      page.gap();
      page.line("  This exercise has no Beyond tests.");
    }
  }

  private void beyondInFull(Checked one) {
    beyond(one.verdict());
    page.gap();
    one.verdict().firstBeyondFailure().ifPresent(test -> failed(test, one.exercise()));
    page.gap();
  }

  private void oneLine(Checked one) {
    page.edges(
        "  "
            + Words.mark(
                one.verdict().status(), one.mark().skipped() && one.verdict().passed(), paint)
            + " "
            + one.title(),
        paint.dim(Words.says(one.verdict(), one.mark().skipped())));
  }

  private void inFull(Checked one) {
    ExerciseVerdict verdict = one.verdict();
    page.gap();
    page.edges(
        "  " + Words.mark(verdict.status(), false, paint) + " " + paint.bold(one.title()),
        Words.says(verdict, false));
    page.gap();
    if (beyondAsked) {
      page.line("  The required tests come first; what goes beyond them runs once they are green.");
      page.gap();
    }
    Optional<TestVerdict> failure = verdict.firstFailure();
    switch (verdict.status()) {
      case NOT_STARTED -> notStarted(one, failure);
      case FAILED ->
          failure.ifPresentOrElse(
              test -> failed(test, one.exercise()), () -> whole(verdict, failure));
      case COMPILE_ERROR, TIMED_OUT, CRASHED, BLOCKED, INFRASTRUCTURE, PASSED ->
          whole(verdict, failure);
    }
    printed(verdict.output());
  }

  private void notStarted(Checked one, Optional<TestVerdict> failure) {
    String todo = failure.map(TestVerdict::rationale).orElse(one.verdict().message());
    page.labelled("To do", todo.replaceFirst("^(TODO \\S+|Still to do): ", ""));
    failure.map(TestVerdict::at).ifPresent(at -> places("Where", at));
    page.verbatim("Brief", one.readme());
  }

  private void failed(TestVerdict test, CourseExercise exercise) {
    // Without a label the rule reads like the complaint.
    page.labelled("Rule", test.rule().orElse(test.name())).gap();
    page.prose(test.rationale(), 2).gap();
    test.expected().ifPresent(text -> value("Expected", paint.green(text), text));
    test.actual().ifPresent(text -> value("Actual", paint.red(text), text));
    page.gap();
    test.why().ifPresent(text -> page.labelled("Why", text));
    test.lookAt().ifPresent(text -> page.labelled("Look at", text));
    page.gap();
    yourCode(test.at());
    exercise.place(test.method()).ifPresent(at -> page.verbatim("The test", shortened(at)));
  }

  /** The file and its folder: enough to open it by, in a tree of packages or by its name. */
  private static String shortened(String path) {
    int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    return folder < 0 ? path : "…" + path.substring(folder);
  }

  /** A value of several lines keeps them; a long sentence is wrapped, without colours. */
  private void value(String label, String painted, String plain) {
    if (plain.contains("\n") || plain.length() <= 60) {
      page.verbatim(label, plain.contains("\n") ? plain : painted);
    } else {
      page.labelled(label, plain);
    }
  }

  private void whole(ExerciseVerdict verdict, Optional<TestVerdict> failure) {
    String message =
        verdict.message().isBlank()
            ? failure.map(TestVerdict::rationale).orElse("")
            : verdict.message();
    page.prose(message, 2).gap();
    yourCode(
        verdict.at().isEmpty() ? failure.map(TestVerdict::at).orElse(List.of()) : verdict.at());
  }

  private void yourCode(List<SourceLine> at) {
    places("Your code", at);
    if (at.size() == 1 && !at.getFirst().code().isEmpty()) {
      page.verbatim("", paint.dim(cut(at.getFirst().code(), page.besideLabel())));
    }
  }

  /** One place with its whole path, for terminals that open it; of several a line for each file. */
  private void places(String label, List<SourceLine> at) {
    if (at.size() == 1) {
      page.verbatim(label, at.getFirst().toString());
    } else if (!at.isEmpty()) {
      page.labelled(label, String.join(" or\n", byFile(at)));
    }
  }

  private static List<String> byFile(List<SourceLine> at) {
    Map<String, List<SourceLine>> files =
        at.stream()
            .collect(
                Collectors.groupingBy(SourceLine::file, LinkedHashMap::new, Collectors.toList()));
    return files.values().stream()
        .map(
            lines ->
                "…/"
                    + lines.stream()
                        .map(SourceLine::line)
                        .sorted()
                        .map(line -> ":" + line)
                        .collect(Collectors.joining(" or ", lines.getFirst().name(), "")))
        .toList();
  }

  private void printed(String output) {
    List<String> lines =
        output.strip().lines().filter(line -> !FRAME_OF_A_LIBRARY.matcher(line).matches()).toList();
    if (!lines.isEmpty()) {
      int from = Math.max(0, lines.size() - OUTPUT_LINES);
      page.gap().line("  " + paint.bold("It printed") + (from > 0 ? paint.dim(" (the end)") : ""));
      lines
          .subList(from, lines.size())
          .forEach(line -> page.line("    " + paint.dim(cut(line, page.width() - 4))));
    }
  }

  private static String cut(String line, int room) {
    return line.length() <= room ? line : line.substring(0, room - 1) + "…";
  }

  private void tryAgain(Checked one) {
    String id = one.exercise().id();
    switch (one.verdict().status()) {
      case BLOCKED -> {
        String first = one.verdict().blockedBy().orElse(id);
        page.next("./workshop check " + first, "or: ./workshop skip " + first);
      }
      case INFRASTRUCTURE -> page.next("./workshop doctor", "your code was not judged");
      case NOT_STARTED, FAILED, COMPILE_ERROR, TIMED_OUT, CRASHED, PASSED ->
          page.next("./workshop check " + id, "stuck? ./workshop hint " + id);
    }
  }
}
