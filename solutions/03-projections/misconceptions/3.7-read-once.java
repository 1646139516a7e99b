// believes: what is there can be read, and what comes is read at the next start
// rejected: of those that lie there and of those that come later
import com.eventstore.dbclient.ReadStreamOptions;

    // region 3.7 subscribe to the links of the category, where the view left off
    client
        .readStream(stream, ReadStreamOptions.get().resolveLinkTos().fromStart())
        .join()
        .getEvents()
        .forEach(this::handOn);
    // endregion
