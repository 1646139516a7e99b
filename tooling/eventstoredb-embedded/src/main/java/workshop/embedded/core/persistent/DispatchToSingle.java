package workshop.embedded.core.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes to the first in line that is not full. */
final class DispatchToSingle implements Dispatcher {
  private final List<Consumer> line = new ArrayList<>();

  @Override
  public void add(Consumer consumer) {
    line.add(consumer);
  }

  @Override
  public void remove(Consumer consumer) {
    line.remove(consumer);
  }

  @Override
  public Optional<Consumer> choose(Message message) {
    return line.stream().filter(consumer -> !consumer.full()).findFirst();
  }

  @Override
  public boolean letsOthersPass() {
    return false;
  }
}
