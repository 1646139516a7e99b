/**
 * {@link workshop.kit.time.Await} waits for what happens on other threads, and knows when nothing
 * more will; {@link workshop.kit.time.SettableClock} and {@link workshop.kit.time.Ids} are time and
 * chance in the hand of the test.
 */
package workshop.kit.time;
