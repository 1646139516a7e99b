// believes: a hash code tells two ids apart
// rejected: Five commands, whose ids lie next to each other
import java.util.Objects;

    // region 2.9 the id of a fact is made from the command that led to it
    return new UUID(0, Objects.hash(commandId, n));
    // endregion
