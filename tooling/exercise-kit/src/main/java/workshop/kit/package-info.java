/**
 * What graded tests are marked with: the annotations, and what JUnit does because of them.
 *
 * <ul>
 *   <li>{@link workshop.kit.Exercise} marks the test class of an exercise; {@link
 *       workshop.kit.Beyond} a test that asks for more.
 *   <li>{@link workshop.kit.EventStore} gives tests a client and all else of a store; {@link
 *       workshop.kit.ReadModel} gives them an empty SQL database.
 * </ul>
 *
 * <p>What they are written with lies in the packages below, and none of those knows this one:
 *
 * <ul>
 *   <li>{@link workshop.kit.lesson.Lesson} is an assertion whose failure teaches.
 *   <li>{@link workshop.kit.store}: the store itself, fresh streams, streams as they lie there.
 *   <li>{@link workshop.kit.sql}: databases, as they lie there, and one whose process ends.
 *   <li>{@link workshop.kit.faults} breaks networks and deliveries on purpose.
 *   <li>{@link workshop.kit.time}: waiting with a limit; time and chance in the hand of the test.
 *   <li>{@link workshop.kit.spec.Specification} is given/when/then for a decider, as a value.
 * </ul>
 */
package workshop.kit;
