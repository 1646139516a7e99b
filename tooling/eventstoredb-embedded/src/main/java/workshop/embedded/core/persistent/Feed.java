package workshop.embedded.core.persistent;

import workshop.embedded.core.LoggedEvent;

/** The events of a group, one after the other. */
interface Feed {
  /** The next event; null if there is none now. */
  LoggedEvent next();

  /** Whether it had come to the end of what there was. */
  boolean live();

  /** Where an event lies, as clients read it. */
  String place(LoggedEvent event);
}
