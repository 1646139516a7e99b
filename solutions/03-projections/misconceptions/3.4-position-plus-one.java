// believes: what follows the last event begins one after it
// rejected: gave the view others to remember
import com.eventstore.dbclient.Position;

    // region 3.4 hand an event to the view, with its place in the log
    reader
        .read(resolved.getEvent())
        .ifPresent(
            delivery ->
                view.handle(
                    delivery,
                    new Position(
                        resolved.getEvent().getPosition().getCommitUnsigned() + 1,
                        resolved.getEvent().getPosition().getPrepareUnsigned() + 1)));
    // endregion
