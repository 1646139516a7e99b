package workshop.embedded.core;

import java.time.Duration;

/** Runs things later. A test brings one whose time it holds in its hand. */
public interface Timer {
  /** Runs the task once, when the delay has passed. Run the result to call it off. */
  Runnable after(Duration delay, Runnable task);
}
