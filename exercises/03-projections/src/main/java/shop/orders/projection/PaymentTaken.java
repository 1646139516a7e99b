package shop.orders.projection;

import shop.orders.events.Money;

/** An event of the payment service, on a stream {@code payment-…}: the customer has paid. */
public record PaymentTaken(String paymentId, String orderId, Money amount) {}
