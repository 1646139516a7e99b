package workshop.embedded.core;

import java.util.UUID;

/**
 * One record of the log, as it was stored.
 *
 * <p>A class with two longs for the id instead of a record with a {@link UUID}: a million of these
 * are held in memory. The arrays are shared, nobody may change them.
 */
public final class LoggedEvent {
  private final long position;
  private final String stream;
  private final long revision;
  private final long idHigh;
  private final long idLow;
  private final String type;
  private final boolean json;
  private final byte[] data;
  private final byte[] metadata;
  private final long created;

  LoggedEvent(long position, String stream, long revision, NewEvent event, long created) {
    this.position = position;
    this.stream = stream;
    this.revision = revision;
    this.idHigh = event.id().getMostSignificantBits();
    this.idLow = event.id().getLeastSignificantBits();
    this.type = event.type();
    this.json = event.json();
    this.data = event.data();
    this.metadata = event.metadata();
    this.created = created;
  }

  /** Its place in the log: greater than zero, greater than that of every record before it. */
  public long position() {
    return position;
  }

  public String stream() {
    return stream;
  }

  /** Its place in the stream, from 0 on; {@link Long#MAX_VALUE} for a tombstone. */
  public long revision() {
    return revision;
  }

  public UUID id() {
    return new UUID(idHigh, idLow);
  }

  long idHigh() {
    return idHigh;
  }

  long idLow() {
    return idLow;
  }

  boolean hasId(UUID id) {
    return idHigh == id.getMostSignificantBits() && idLow == id.getLeastSignificantBits();
  }

  public String type() {
    return type;
  }

  public boolean json() {
    return json;
  }

  public byte[] data() {
    return data;
  }

  public byte[] metadata() {
    return metadata;
  }

  /** When it was stored, in units of 100 nanoseconds since 1970. */
  public long created() {
    return created;
  }

  @Override
  public String toString() {
    return revision + "@" + stream + " " + type;
  }
}
