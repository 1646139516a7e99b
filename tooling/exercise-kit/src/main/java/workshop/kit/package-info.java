/**
 * What graded tests are written with.
 *
 * <ul>
 *   <li>{@link workshop.kit.Exercise} marks the test class of an exercise; {@link
 *       workshop.kit.lesson.Lesson} is an assertion whose failure teaches.
 *   <li>{@link workshop.kit.EventStore} gives a test a client, {@link workshop.kit.Streams} with
 *       fresh names and the {@link workshop.kit.Store} itself; {@link workshop.kit.ReadModel} gives
 *       it an empty SQL database.
 *   <li>{@link workshop.kit.RawStream} and {@link workshop.kit.RawSql} show what is stored, past
 *       the learner's code.
 *   <li>{@link workshop.kit.Await} waits with a limit, {@link workshop.kit.Futures} waits for the
 *       client; {@link workshop.kit.SettableClock} and {@link workshop.kit.Ids} are time and chance
 *       in the hand of the test.
 *   <li>{@link workshop.kit.spec.Specification} is given/when/then for a decider, as a value.
 *   <li>{@link workshop.kit.faults} breaks networks, databases and deliveries on purpose.
 * </ul>
 */
package workshop.kit;
