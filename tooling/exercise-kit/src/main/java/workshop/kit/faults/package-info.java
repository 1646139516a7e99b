/**
 * Faults on purpose, at a point that the test names, the same in every run.
 *
 * <ul>
 *   <li>{@link workshop.kit.faults.StoreFaults} in a client: calls that never arrive or lose their
 *       answer, another writer in between, dropped subscriptions; it counts what crosses the wire.
 *   <li>{@link workshop.kit.faults.Deliveries}: the orders in which events really arrive.
 *   <li>{@link workshop.kit.faults.CrashPoints}: a process that ends before or after its n-th call.
 * </ul>
 */
package workshop.kit.faults;
