package workshop.grader.command;

import picocli.CommandLine.Command;

@Command(name = "bench", description = "For authors: how long things take on this machine.")
final class BenchCommand {}
