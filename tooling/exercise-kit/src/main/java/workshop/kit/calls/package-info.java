/**
 * What crosses the wire between the kit's own clients and the store, seen by a hook of each client.
 *
 * <p>{@link workshop.kit.calls.Activity} is where a wait asks whether anything is still on its way.
 */
package workshop.kit.calls;
