/**
 * Old events, new code. The shop has run for three years, its releases have changed the form of the
 * events, and events of every form are still in the store.
 *
 * <p>{@link shop.orders.versioning.ShopEvent} is today's form of every event. The forms that are
 * stored are described beside the data, in {@code src/test/resources/history/README.md}. Each
 * exercise of this module reads another part of them:
 *
 * <ul>
 *   <li>4.1 {@code AddressReader.read}: one JSON object becomes one {@code DeliveryAddressGiven}.
 *   <li>4.2 {@code TypeNames}: stored name and class, with a name that changed.
 *   <li>4.3 {@code Upcaster.upcast}: JSON of an older schema version becomes JSON of today's.
 *   <li>4.4 {@link shop.orders.versioning.PartsDecoder#decode}: one stored event becomes a
 *       <em>list</em>. {@code OrderPaidAndConfirmed} holds two facts: {@code PaymentReceived} is
 *       part 0, {@code OrderConfirmed} is part 1. Both keep the stored revision and event id.
 *   <li>4.5 copies a stream and stores each part as an event of its own. Part 0 keeps the stored
 *       event id; a later part gets an id that is computed from the stored id and the part, so that
 *       a second run makes the same ids.
 *   <li>4.6 {@code RefundCorrected} names the event that it corrects by its event id, a refund or
 *       another correction, and says the right amount, not a difference.
 *   <li>4.7 {@code PersonalData}: each text about a person is stored encrypted, with one key for
 *       each customer. Ids and the country stay readable.
 * </ul>
 */
package shop.orders.versioning;
