package shop.orders.repository;

import workshop.kit.lesson.Outcome;

/** How a call ended, as tests compare and show it: its value, or the name of what it threw. */
final class Ended {
  private Ended() {}

  static Object with(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Returned<?> returned -> returned.value();
      case Outcome.Threw<?> threw -> threw.exception().getClass().getSimpleName();
    };
  }
}
