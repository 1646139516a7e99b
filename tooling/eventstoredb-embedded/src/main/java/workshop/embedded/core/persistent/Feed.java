package workshop.embedded.core.persistent;

import workshop.embedded.core.StoredEvent;

/** The events of a group, one after the other. */
interface Feed {
  /** The next event; null if there is none now. */
  StoredEvent next();

  /** Whether it had come to the end of what there was. */
  boolean live();

  /** Where an event lies, as clients read it. */
  String place(StoredEvent event);
}
