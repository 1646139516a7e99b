/** The facts of order fulfilment. Pure: nothing in here knows of a store, of JSON or of SQL. */
package shop.orders.events;
