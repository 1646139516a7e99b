package workshop.kit.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The orders in which events really arrive: at least once, and in order only within their stream.
 * The same list gives the same order in every run.
 */
public final class Deliveries {
  private static final int TOO_MANY = 10_000;

  private Deliveries() {}

  /** 1 1 2 2 3 3: each was handled, and its acknowledgement lost. */
  public static <T> List<T> eachTwice(List<T> events) {
    return events.stream().flatMap(event -> Collections.nCopies(2, event).stream()).toList();
  }

  /** 1 2 3 1 2 3: the whole history once more, as after a lost checkpoint. */
  public static <T> List<T> fromTheStartAgain(List<T> events) {
    return fromTheStartAgainAfter(events.size(), events);
  }

  /** 1 2 1 2 3, for two: the reader stopped after so many events and began anew. */
  public static <T> List<T> fromTheStartAgainAfter(int handled, List<T> events) {
    List<T> arrivals = new ArrayList<>(events.subList(0, handled));
    arrivals.addAll(events);
    return List.copyOf(arrivals);
  }

  /**
   * Every order in which the events of several streams can arrive while each stream keeps its own:
   * {@code [a1 a2] [b1]} gives a1 a2 b1, a1 b1 a2 and b1 a1 a2.
   *
   * @throws IllegalArgumentException when there are more than 10,000
   */
  public static <T> List<List<T>> interleavings(List<List<T>> streams) {
    List<List<T>> all = new ArrayList<>();
    interleave(streams, new int[streams.size()], new ArrayList<>(), all);
    return List.copyOf(all);
  }

  private static <T> void interleave(
      List<List<T>> streams, int[] taken, List<T> soFar, List<List<T>> all) {
    boolean complete = true;
    for (int stream = 0; stream < taken.length; stream++) {
      if (taken[stream] < streams.get(stream).size()) {
        complete = false;
        soFar.add(streams.get(stream).get(taken[stream]++));
        interleave(streams, taken, soFar, all);
        soFar.removeLast();
        taken[stream]--;
      }
    }
    if (complete) {
      if (all.size() == TOO_MANY) {
        throw new IllegalArgumentException("More than " + TOO_MANY + " interleavings");
      }
      all.add(List.copyOf(soFar));
    }
  }
}
