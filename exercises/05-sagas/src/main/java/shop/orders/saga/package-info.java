/**
 * One process over many aggregates, without a transaction over them. The saga follows an order from
 * its creation to its payment, and undoes what was done if a later step fails.
 *
 * <p>{@link shop.orders.saga.OrderFulfillmentSaga} decides and is pure; {@link
 * shop.orders.saga.SagaState} is the fold of the saga's events; {@link
 * shop.orders.saga.EventStoreSagaRepository} keeps them in a stream of their own; {@link
 * shop.orders.saga.SagaRunner} records, sends, and records again.
 */
package shop.orders.saga;
