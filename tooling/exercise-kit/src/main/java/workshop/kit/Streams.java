package workshop.kit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Stream names that nobody has used before, in a store that is never empty. */
public final class Streams {
  private static final Supplier<String> IDS_OF_THIS_RUN = idsOfOneRun();

  private final Supplier<String> ids;

  Streams() {
    this(IDS_OF_THIS_RUN);
  }

  /**
   * @param ids gives a new id at each call
   */
  public Streams(Supplier<String> ids) {
    this.ids = ids;
  }

  /** A stream of this category, {@code fresh("order")}, that does not exist yet. */
  public FreshStream fresh(String category) {
    return new FreshStream(category, ids.get());
  }

  /**
   * Random once a run, since a store may outlive many runs; counted within it, to be readable. With
   * a capital and hyphens, as ids may have them.
   */
  private static Supplier<String> idsOfOneRun() {
    String run = "A-%08x".formatted(RandomGenerator.getDefault().nextInt());
    AtomicLong count = new AtomicLong();
    return () -> run + "-" + count.incrementAndGet();
  }
}
