/** Read models as functions of events. Nothing in this package knows the store, JSON or SQL. */
package shop.orders.projection;
