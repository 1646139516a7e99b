package shop.orders.monitoring;

import java.time.Instant;

/**
 * One value of a metric at one time.
 *
 * @param metric the name of the metric, as in {@link MetricNames}
 * @param projection the value of the label {@code projection}; empty for a metric without it
 * @param at when it was read from the program
 * @param value {@code NaN} if the program could not tell the value
 */
public record Sample(String metric, String projection, Instant at, double value) {}
