/** The rules of an order. No class in this package uses a store, JSON or SQL. */
package shop.orders.aggregate;
