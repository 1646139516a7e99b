/**
 * Read models as functions of events. Pure: nothing in here knows of a store, of JSON or of SQL.
 */
package shop.orders.projection;
