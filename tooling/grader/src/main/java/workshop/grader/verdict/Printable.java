package workshop.grader.verdict;

import java.util.regex.Pattern;

/**
 * What a learner's code says, without what would move the cursor or color the terminal: colors are
 * left out, and other control characters are replaced by pictures of them.
 */
public final class Printable {
  private static final Pattern SEQUENCE =
      Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]");

  private Printable() {}

  /** The same text, safe to print; lines and tabs stay. */
  public static String of(String text) {
    String plain = SEQUENCE.matcher(text.replace("\r\n", "\n")).replaceAll("");
    return CONTROL.matcher(plain).replaceAll(found -> picture(found.group().charAt(0)));
  }

  private static String picture(char control) {
    return control < ' ' ? String.valueOf((char) ('\u2400' + control)) : "\ufffd";
  }
}
