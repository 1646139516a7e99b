// believes: the aggregate knows best which revision its stream has
// rejected: refers to the store
import com.eventstore.dbclient.ExpectedRevision;

    // region 2.5 hand out what waits to be stored
    return List.copyOf(uncommitted);
  }

  /** What the next append expects of the stream. */
  public final ExpectedRevision expectedRevision() {
    return version < 0 ? ExpectedRevision.noStream() : ExpectedRevision.expectedRevision(version);
    // endregion
