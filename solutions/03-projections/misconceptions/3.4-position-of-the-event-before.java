// believes: the event is done only when the next one comes
// rejected: gave the view others to remember
import com.eventstore.dbclient.Position;

    // region 3.4 hand an event to the view, with its place in the log
    reader
        .read(resolved.getEvent())
        .ifPresent(
            delivery -> {
              view.handle(delivery, before);
              before = resolved.getEvent().getPosition();
            });
  }

  private Position before = new Position(0, 0);

  {
    // endregion
