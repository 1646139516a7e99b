// does: a lambda for a written position, a named condition, and a last pause that ends with the limit

import java.util.function.BooleanSupplier;

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    written.ifPresent(
        position -> {
          BooleanSupplier visible =
              () -> view.checkpoint().filter(at -> at.compareTo(position) >= 0).isPresent();
          Instant deadline = clock.instant().plus(limit);
          while (!visible.getAsBoolean()) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!left.isPositive()) {
              throw new NotYetVisible(position, view.checkpoint());
            }
            pauses.pause(left.compareTo(BETWEEN_TWO_LOOKS) < 0 ? left : BETWEEN_TWO_LOOKS);
          }
        });
    // endregion
