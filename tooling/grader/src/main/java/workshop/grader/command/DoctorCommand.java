package workshop.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.report.DoctorScreen;
import workshop.grader.report.Finding;
import workshop.kit.store.StoreChoice;

@Command(name = "doctor", description = "What the course will find on this machine, and the fixes.")
final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "The same for programs.")
  private boolean json;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Machine machine = new ThisMachine(session.workspace());
    List<Finding> findings = new Doctor(machine, StoreChoice.image()).examine();
    if (json) {
      session.out().println(DoctorScreen.json(findings));
    } else {
      session.show(DoctorScreen.of(findings, session.page()));
    }
    return Finding.enough(findings) ? 0 : 1;
  }
}
