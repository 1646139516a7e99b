/**
 * EventStoreDB: which one the tests talk to, whether it is there, and what lies in it.
 *
 * <p>{@link workshop.kit.store.StoreChoice} starts or finds one; {@link workshop.kit.store.Store}
 * makes clients of it; {@link workshop.kit.store.RawStream} shows a stream past the learner's code.
 */
package workshop.kit.store;
