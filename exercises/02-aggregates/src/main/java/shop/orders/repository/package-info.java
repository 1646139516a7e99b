/**
 * The only package that talks to EventStoreDB: it loads orders from their streams and saves them.
 */
package shop.orders.repository;
