package workshop.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import workshop.kit.store.Store;
import workshop.kit.store.StoreUnavailable;
import workshop.kit.store.Streams;

/**
 * Gives the tests of a class an EventStoreDB. Constructors and methods may ask for
 *
 * <ul>
 *   <li>an {@link com.eventstore.dbclient.EventStoreDBClient}: connected, one for each test class;
 *   <li>{@link Streams}: names that no test has used before;
 *   <li>a {@link Store}: its connection string, and further clients;
 *   <li>{@link workshop.kit.faults.StoreFaults}: a client of this test whose calls can be broken.
 * </ul>
 *
 * <pre>{@code
 * @Test
 * void what_was_appended_can_be_read(EventStoreDBClient client, Streams streams) {
 *   FreshStream order = streams.fresh("order");
 *   new OrderStream(client).append(new OrderConfirmed(order.id(), "pay-1", NOON));
 *   ... new RawStream(client, order.name()).events() ...
 * }
 * }</pre>
 *
 * <p>Which EventStoreDB it is, {@code WORKSHOP_EVENTSTORE} or {@code -Dworkshop.eventstore} says:
 * {@code testcontainers}, {@code embedded}, an {@code esdb://…} connection string or {@code auto}
 * (the default). There is one for each JVM, and it is never empty: look at fresh streams only.
 *
 * <p>A test that fails while the store does not answer fails with {@link StoreUnavailable}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventStoreExtension.class)
public @interface EventStore {
  /**
   * Whether the tests need the streams {@code $ce-…}, which a projection of the store's own writes.
   * It is started where it does not run; where that cannot be, the store is to blame.
   */
  boolean projections() default false;
}
