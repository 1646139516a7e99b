package workshop.demo.browser;

import java.util.List;
import java.util.Optional;

/**
 * Some events, in the order in which they were read.
 *
 * @param next where the next page begins, as the parameter {@code from}; empty at the end of a read
 *     backwards
 */
public record EventPage(List<EventView> events, Optional<String> next) {}
