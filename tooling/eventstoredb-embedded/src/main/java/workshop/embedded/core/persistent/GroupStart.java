package workshop.embedded.core.persistent;

import workshop.embedded.core.Position;

/** Where a group begins, the place included. -1 stands for the end at that moment. */
public sealed interface GroupStart {
  record Revision(long revision) implements GroupStart {
    @Override
    public String text() {
      return Long.toString(revision);
    }
  }

  record At(Position position) implements GroupStart {
    @Override
    public String text() {
      return PositionText.text(position);
    }
  }

  /** As clients read it in the settings. */
  String text();
}
