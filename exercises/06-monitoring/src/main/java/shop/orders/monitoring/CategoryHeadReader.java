package shop.orders.monitoring;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.Optional;
import shop.orders.repository.StoreCalls;

/** Asks the store what waits in the stream of a category. */
public final class CategoryHeadReader {
  private static final String BY_CATEGORY = "$by_category";

  private final EventStoreDBClient client;
  private final EventStoreDBProjectionManagementClient projections;
  private final String stream;

  /**
   * @param category the part of the stream names before the first hyphen: {@code order}
   */
  public CategoryHeadReader(EventStoreDBClient client, String category) {
    this.client = client;
    this.projections = EventStoreDBProjectionManagementClient.from(client);
    this.stream = "$ce-" + category;
  }

  /** The head of the category; not reliable if the store does not answer. */
  public CategoryHead read(Optional<CategoryLink> checkpoint) {
    long next = checkpoint.map(CategoryLink::revision).orElse(-1L) + 1;
    try {
      boolean linksAreWritten =
          StoreCalls.await(projections.getStatus(BY_CATEGORY)).getStatus().startsWith("Running");
      return new CategoryHead(
          linksAreWritten,
          link(ReadStreamOptions.get().forwards().fromRevision(next)),
          link(ReadStreamOptions.get().backwards().fromEnd()));
    } catch (RuntimeException storeIsAway) {
      return CategoryHead.unknown();
    }
  }

  /** The first link that is found; empty if there is none. */
  private Optional<CategoryLink> link(ReadStreamOptions from) {
    ReadStreamOptions one = from.maxCount(1).resolveLinkTos();
    try {
      return StoreCalls.await(client.readStream(stream, one)).getEvents().stream()
          .findFirst()
          .map(CategoryHeadReader::link);
    } catch (StreamNotFoundException noEventYet) {
      return Optional.empty();
    }
  }

  private static CategoryLink link(ResolvedEvent resolved) {
    RecordedEvent link = resolved.getOriginalEvent();
    // The stream of the event may have been deleted. Then only the link has a time.
    RecordedEvent event = resolved.getEvent() == null ? link : resolved.getEvent();
    return new CategoryLink(
        link.getRevision(), link.getPosition().getCommitUnsigned(), event.getCreated());
  }
}
