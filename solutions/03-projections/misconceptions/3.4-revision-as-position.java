// believes: the revision says where the event lies
// rejected: gave the view others to remember
import com.eventstore.dbclient.Position;

    // region 3.4 hand an event to the view, with its place in the log
    reader
        .read(resolved.getEvent())
        .ifPresent(
            delivery ->
                view.handle(delivery, new Position(delivery.revision(), delivery.revision())));
    // endregion
