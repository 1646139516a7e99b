package workshop.kit.faults;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The faults that are still to happen. */
final class Faults {
  private final List<Planned> planned = new ArrayList<>();

  synchronized Fault nth(int n, Call kind) {
    return plan(new Planned(kind, n, false, new Fault()));
  }

  synchronized Fault every(Call kind) {
    return plan(new Planned(kind, 1, true, new Fault()));
  }

  synchronized void forget() {
    planned.clear();
  }

  /** The fault of the call that begins now. One call meets one fault: the one planned first. */
  synchronized Fault meet(Call kind) {
    Fault met = Fault.NONE;
    for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
      Planned next = each.next();
      if (next.isMetBy(kind) && met == Fault.NONE) {
        met = next.fault;
        if (!next.forEver) {
          each.remove();
        }
      }
    }
    return met;
  }

  private Fault plan(Planned fault) {
    planned.add(fault);
    return fault.fault;
  }

  private static final class Planned {
    private final Call kind;
    private final boolean forEver;
    private final Fault fault;
    private int callsToCome;

    Planned(Call kind, int callsToCome, boolean forEver, Fault fault) {
      this.kind = kind;
      this.callsToCome = callsToCome;
      this.forEver = forEver;
      this.fault = fault;
    }

    boolean isMetBy(Call call) {
      return call == kind && --callsToCome <= 0;
    }
  }
}
