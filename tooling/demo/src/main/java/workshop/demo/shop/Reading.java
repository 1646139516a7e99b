package workshop.demo.shop;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The signals at one tick.
 *
 * @param eventsPerSecond events of orders that were stored since the tick before
 * @param lagEvents events that wait for the revenue view; empty if it is not known
 * @param lagSeconds how long the oldest of them waits; empty if it is not known
 * @param running sagas that have not ended
 * @param stuck sagas among them that are over their time limit
 * @param completed sagas that ended with a paid order, since the start
 * @param compensated sagas that ended with a cancelled order, since the start
 * @param alerts the alerts that are not inactive: pending or firing
 */
record Reading(
    Instant at,
    double eventsPerSecond,
    Optional<Long> lagEvents,
    Optional<Double> lagSeconds,
    long running,
    long stuck,
    long completed,
    long compensated,
    Map<String, String> alerts) {}
