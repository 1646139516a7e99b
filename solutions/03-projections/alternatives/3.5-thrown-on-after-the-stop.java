// does: takes the read model's word as a value, stops, reports, and lets the client see the exception
import java.util.Optional;

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    Optional<RuntimeException> refusal = take(resolved);
    refusal.ifPresent(
        cause -> {
          subscription.stop();
          alarm.accept(Failure.at(resolved, cause));
          throw cause;
        });
  }

  private Optional<RuntimeException> take(ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
      return Optional.empty();
    } catch (RuntimeException cause) {
      return Optional.of(cause);
    }
  }

  {
    // endregion
