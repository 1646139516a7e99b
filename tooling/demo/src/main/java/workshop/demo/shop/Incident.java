package workshop.demo.shop;

import java.util.function.Function;

/** A button of the page: it causes an incident, or ends one. What it says goes into the journal. */
enum Incident {
  PAUSE(
      shop ->
          shop.revenue.pause()
              ? "You paused the projection. Orders go on; the view stands still."
              : "The projection does not run, so there is nothing to pause."),
  RESUME(
      shop ->
          shop.revenue.resume()
              ? "You resumed the projection. It goes on after its checkpoint."
              : "The projection would fail on the same event: skip it, or correct the code."),
  POISON(
      shop ->
          shop.poison()
              ? "A faulty release wrote a refund of 12,50 with a comma."
              : "There is no shipped order yet. Try again in a few seconds."),
  SKIP(
      shop ->
          shop.revenue.skip()
              ? "You skipped the event. The view goes on, without a refund of 12.50."
              : "The projection has not failed, so there is nothing to skip."),
  REBUILD(
      shop -> {
        shop.revenue.rebuild();
        return "The corrected reader built version %s of the view from all events."
            .formatted(shop.revenue.version());
      }),
  DELIVER_AGAIN(
      shop ->
          "%d events came to the view again. It counted none of them twice."
              .formatted(shop.revenue.deliverAgain(20))),
  DELETE_CHECKPOINT(
      shop -> {
        shop.revenue.deleteCheckpoint();
        return "You deleted the checkpoint. The view counts all events a second time.";
      }),
  PAYMENTS_NORMAL(shop -> payments(shop, PaymentDesk.Mode.NORMAL, "takes the money again.")),
  PAYMENTS_DECLINING(shop -> payments(shop, PaymentDesk.Mode.DECLINING, "declines all charges.")),
  PAYMENTS_SLOW(
      shop -> payments(shop, PaymentDesk.Mode.SLOW, "answers after 5 to 45 seconds, by webhook.")),
  PAYMENTS_DOWN(shop -> payments(shop, PaymentDesk.Mode.DOWN, "does not answer.")),
  CRASH_SAGAS(
      shop -> {
        shop.sagas.crash(true);
        return "The saga process crashes now after it has recorded an intent, before it sends it.";
      }),
  RESTART_SAGAS(
      shop -> {
        shop.sagas.crash(false);
        return "The saga process is back. It sends what was recorded and not completed.";
      }),
  STOP_LINKS(
      shop -> {
        shop.stopLinks(true);
        return "You stopped $by_category in the store. No view gets events, and no lag is known.";
      }),
  START_LINKS(
      shop -> {
        shop.stopLinks(false);
        return "You started $by_category. The store writes the missing links.";
      }),
  CLOSE_SHOP(
      shop -> {
        shop.traffic.open(false);
        return "It is night. No customer orders.";
      }),
  OPEN_SHOP(
      shop -> {
        shop.traffic.open(true);
        return "It is day. Customers order again.";
      });

  private final Function<Shop, String> action;

  Incident(Function<Shop, String> action) {
    this.action = action;
  }

  /** Does it, and says what was done in one sentence or two. */
  String in(Shop shop) {
    return shop.journal.note(action.apply(shop));
  }

  private static String payments(Shop shop, PaymentDesk.Mode mode, String does) {
    shop.payments.mode(mode);
    return "The payment service " + does;
  }
}
