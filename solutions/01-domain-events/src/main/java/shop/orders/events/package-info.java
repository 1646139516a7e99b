/** The events of order fulfillment. Pure: nothing here uses a store, JSON or SQL. */
package shop.orders.events;
