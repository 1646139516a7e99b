/**
 * What did we know, and when? The past is read from the log: nothing in here changes an event.
 *
 * <p>{@link shop.orders.timetravel.LogEvent} is a stored event, with its metadata. {@link
 * shop.orders.timetravel.KnownOrder} is an order as far as some events tell. {@link
 * shop.orders.versioning.ShopEvent} of module 04 is today's form of the events; a type that it does
 * not have, or a request of the returns desk, stays JSON.
 *
 * <p>The recorded time of an event comes from a clock of a store, and a clock can be set back. So
 * the log has an order of its own: the revision within a stream, the position in the whole store.
 */
package shop.orders.timetravel;
