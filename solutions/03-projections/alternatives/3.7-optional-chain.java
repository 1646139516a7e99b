// does: the record behind the link is an Optional, and the place is asked of the link itself

import java.util.Optional;

    // region 3.7 hand the event behind a link to the view, with the place of the link
    long place = resolved.getLink().getRevision();
    Optional.ofNullable(resolved.getEvent())
        .flatMap(reader::read)
        .ifPresent(delivery -> view.handle(delivery, place));
    // endregion
