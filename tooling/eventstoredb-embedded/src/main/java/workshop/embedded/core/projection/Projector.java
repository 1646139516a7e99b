package workshop.embedded.core.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.SystemWrite;

/** One projection at work: how far it got, and the events it writes. Not thread-safe. */
final class Projector {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] READABLE_BY_ALL =
      "{\"$acl\":{\"$r\":\"$all\",\"$mr\":\"$all\"}}".getBytes(StandardCharsets.UTF_8);

  /** How many records are looked at between two writes. */
  private static final int CHUNK = 1_000;

  private final StoreCore store;
  private final SystemProjection projection;
  private final String version;
  private final Set<String> known = new HashSet<>();
  private volatile int next;

  Projector(StoreCore store, SystemProjection projection) {
    this.store = store;
    this.projection = projection;
    this.version = (projection.ordinal() + 1) + ":-1:1:4";
  }

  /** How many records it has looked at. */
  int next() {
    return next;
  }

  /** Looks at the records up to an index, and writes what they make it write. */
  void advance(int end) {
    while (next < end) {
      List<SystemWrite> writes = new ArrayList<>();
      int chunkEnd = Math.min(end, next + CHUNK);
      while (next < chunkEnd) {
        LoggedEvent event = store.log().get(next++);
        SourceEvent.of(event)
            .ifPresent(
                source -> projection.project(source).ifPresent(out -> add(writes, source, out)));
      }
      if (!writes.isEmpty()) {
        store.write(writes);
      }
    }
  }

  private void add(List<SystemWrite> writes, SourceEvent source, Emitted out) {
    if (known.add(out.stream())
        && store.window(out.stream()).lastRevision() == ExpectedRevision.NONE) {
      writes.add(SystemWrite.metadata(store, out.stream(), READABLE_BY_ALL));
    }
    byte[] data = out.data().getBytes(StandardCharsets.UTF_8);
    NewEvent event = new NewEvent(store.newId(), out.type(), false, data, metadata(source, out));
    writes.add(new SystemWrite(out.stream(), event));
  }

  private byte[] metadata(SourceEvent source, Emitted out) {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("$v", version);
    metadata.put("$c", source.event().position());
    metadata.put("$p", source.event().position());
    out.extra().forEach(metadata::set);
    metadata.put("$causedBy", source.event().id().toString());
    source
        .correlated()
        .ifPresent(
            user -> metadata.set(SourceEvent.CORRELATION_ID, user.get(SourceEvent.CORRELATION_ID)));
    try {
      return JSON.writeValueAsBytes(metadata);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
