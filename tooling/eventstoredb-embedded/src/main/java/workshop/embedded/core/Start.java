package workshop.embedded.core;

/**
 * Where a subscription begins: with the first event, strictly after a place, or with what comes.
 */
public sealed interface Start<P> {
  record Beginning<P>() implements Start<P> {}

  record After<P>(P place) implements Start<P> {}

  record End<P>() implements Start<P> {}
}
