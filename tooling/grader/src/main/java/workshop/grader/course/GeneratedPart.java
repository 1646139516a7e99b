package workshop.grader.course;

/**
 * A part of a text that is generated, between {@code <!-- name -->} and {@code <!-- /name -->},
 * each on a line of its own.
 */
record GeneratedPart(String name) {
  String from() {
    return "<!-- " + name + " -->";
  }

  String to() {
    return "<!-- /" + name + " -->";
  }

  boolean isIn(String text) {
    return text.contains(from() + "\n") && text.indexOf(to()) > text.indexOf(from());
  }

  /** The text with this in place of the part; as it is when it has no place for it. */
  String write(String text, String generated) {
    return isIn(text)
        ? text.substring(0, text.indexOf(from()))
            + from()
            + "\n"
            + generated
            + text.substring(text.indexOf(to()))
        : text;
  }
}
