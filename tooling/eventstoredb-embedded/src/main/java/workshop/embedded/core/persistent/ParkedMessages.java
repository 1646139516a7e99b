package workshop.embedded.core.persistent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import workshop.embedded.core.Links;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StreamWindow;
import workshop.embedded.core.SystemWrite;

/** The events of a group that nobody could handle: links in a stream of their own. */
final class ParkedMessages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter INDENTED =
      JSON.writer(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx")
          .withZone(ZoneId.systemDefault());

  private final StoreCore store;
  private final String stream;
  private final Clock clock;
  private final Links links;

  ParkedMessages(StoreCore store, GroupKey key, Clock clock) {
    this.store = store;
    this.stream = key.parkedStream();
    this.clock = clock;
    this.links = new Links(store);
  }

  void park(Message message, String reason) {
    byte[] data = message.linkData().getBytes(StandardCharsets.UTF_8);
    NewEvent link = new NewEvent(store.newId(), Links.TYPE, false, data, metadata(message, reason));
    store.write(List.of(new SystemWrite(stream, link)));
  }

  private byte[] metadata(Message message, String reason) {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("added", LOCAL_TIME.format(clock.instant()));
    metadata.put("reason", reason);
    long number = message.event().original().revision();
    if (number != 0) {
      metadata.put("subscriptionEventNumber", number);
    }
    return write(INDENTED, metadata);
  }

  /** How many are parked and were not replayed. */
  long count() {
    StreamWindow window = store.window(stream);
    return window.notFound() ? 0 : window.lastRevision() - window.nextVisible(0) + 1;
  }

  /**
   * Takes out what is parked, in order.
   *
   * @param stopAt the first revision that stays
   */
  List<Message> takeUpTo(long stopAt) {
    StreamWindow window = store.window(stream);
    List<Message> taken = new ArrayList<>();
    if (window.notFound() || window.tombstoned()) {
      return taken;
    }
    long revision = window.nextVisible(0);
    while (revision <= window.lastRevision() && revision < stopAt) {
      taken.add(Message.replayed(links.resolve(window.get(revision))));
      revision = window.nextVisible(revision + 1);
    }
    if (!taken.isEmpty()) {
      store.write(List.of(SystemWrite.metadata(store, stream, takenUpTo(revision))));
    }
    return taken;
  }

  private static byte[] takenUpTo(long revision) {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("$tb", revision);
    ObjectNode acl = metadata.putObject("$acl");
    for (String role : List.of("$r", "$w", "$d", "$mr", "$mw")) {
      acl.put(role, "$admins");
    }
    return write(JSON.writer(), metadata);
  }

  private static byte[] write(ObjectWriter writer, ObjectNode node) {
    try {
      return writer.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
