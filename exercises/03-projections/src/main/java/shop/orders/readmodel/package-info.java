/**
 * The edge: how events get from EventStoreDB to a read model, and how read models are kept in SQL.
 */
package shop.orders.readmodel;
