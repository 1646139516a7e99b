/** The rules of an order. Pure: nothing in here knows of a store, of JSON or of SQL. */
package shop.orders.aggregate;
