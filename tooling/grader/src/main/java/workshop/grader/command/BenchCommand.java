package workshop.grader.command;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    description = "Measures on this machine: what snapshots and batches save, and how fast we are.")
final class BenchCommand {}
