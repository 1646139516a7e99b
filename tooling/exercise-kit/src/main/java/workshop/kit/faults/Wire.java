package workshop.kit.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has crossed the wire between the clients of a {@link StoreProxy} and the store. */
public final class Wire {
  private final List<CountedCall> calls = new CopyOnWriteArrayList<>();

  Wire() {}

  void add(CountedCall call) {
    calls.add(call);
  }

  /** The calls of a kind so far, in the order in which they began. */
  public List<WireCall> calls(Call kind) {
    return calls.stream().filter(call -> call.kind() == kind).map(CountedCall::soFar).toList();
  }

  /** How many events each append sent: {@code [2, 1]}. */
  public List<Integer> eventsPerAppend() {
    return calls(Call.APPEND).stream().map(WireCall::eventsSent).toList();
  }

  /** How many events the store sent in answer to calls of this kind. */
  public int eventsReceived(Call kind) {
    return calls(kind).stream().mapToInt(WireCall::eventsReceived).sum();
  }

  /** Counts from here on. */
  public void reset() {
    calls.clear();
  }
}
