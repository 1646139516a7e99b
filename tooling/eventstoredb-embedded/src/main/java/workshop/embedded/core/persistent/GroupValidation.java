package workshop.embedded.core.persistent;

import workshop.embedded.core.Log;

/** Refuses settings that cannot work. */
final class GroupValidation {
  private GroupValidation() {}

  static void require(GroupKey key, GroupSettings settings, Log log) {
    if (settings.readBatchSize() >= settings.historyBufferSize()) {
      throw new GroupError.Failed(key, "The read batch size must be less than the buffer size.");
    }
    switch (settings.start()) {
      case GroupStart.Revision from -> {
        if (from.revision() < -1) {
          throw new GroupError.Failed(key, "The revision to start from must not be negative.");
        }
      }
      case GroupStart.At at -> {
        if (at.position().prepare() > at.position().commit()) {
          throw new GroupError.Failed(
              key, "The prepare position must not be later than the commit position.");
        }
        if (at.position().commit() > log.lastPosition()) {
          throw new GroupError.Failed(
              key, "The position to start from must not be later than the last one.");
        }
      }
    }
  }
}
