/** Looks into a store: its streams, their events, the log, and an order as of an instant. */
package workshop.demo.browser;
