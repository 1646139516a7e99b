/** The edge: events become JSON here, and go to EventStoreDB and back. */
package shop.orders.eventstore;
