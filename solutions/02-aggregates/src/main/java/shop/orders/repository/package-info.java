/** The edge: how orders get out of their streams and back into them. */
package shop.orders.repository;
