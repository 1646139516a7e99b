/** The edge: how facts become bytes, and how they get into EventStoreDB and back. */
package shop.orders.eventstore;
