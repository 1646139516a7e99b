package workshop.grader.command;

import java.util.Optional;

/** What the doctor asks a computer. */
interface Machine {
  /** The feature version of the JDK that runs this. */
  int javaVersion();

  /** Where that JDK lies. */
  String javaHome();

  /** Whether it can compile. */
  boolean hasCompiler();

  /** As {@code os.arch} names it. */
  String architecture();

  /** Physical memory in MiB. */
  long memory();

  /** Room left where the course lies, in MiB. */
  long diskSpace();

  /** The first folder of the course in which no file can be made; empty when it can in all. */
  Optional<String> unwritableFolder();

  /** What went wrong when a finished exercise was checked; empty when it has passed. */
  Optional<String> problemOfTrialRun();

  /** Whether something listens on a port of this machine. */
  boolean listens(int port);

  /** What a command prints when it succeeds within a few seconds. */
  Optional<String> output(String... command);
}
