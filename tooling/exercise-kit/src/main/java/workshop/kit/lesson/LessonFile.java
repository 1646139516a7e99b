package workshop.kit.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/**
 * What the red tests of an exercise say: {@code lessons/2.7.md}, and {@code lessons/shared.md} for
 * what several exercises of the module share.
 */
public final class LessonFile {
  private static final String SHARED = "lessons/shared.md";

  private final String name;
  private final Map<String, LessonText> texts;

  private LessonFile(String name, Map<String, LessonText> texts) {
    this.name = name;
    this.texts = texts;
  }

  /** The lessons of an exercise, from the resources beside its test class. */
  public static LessonFile of(String exercise, ClassLoader loader) {
    String name = "lessons/" + exercise + ".md";
    Map<String, LessonText> texts = new TreeMap<>();
    resource(SHARED, loader).ifPresent(text -> read(text, texts));
    resource(name, loader).ifPresent(text -> read(text, texts));
    return new LessonFile(name, texts);
  }

  private static void read(String markdown, Map<String, LessonText> texts) {
    for (Section top : Markdown.sections(markdown)) {
      for (Section lesson : top.level() == 1 ? top.sections() : List.of(top)) {
        LessonText text = LessonText.read(lesson.text(), Optional.empty());
        texts.put(lesson.heading(), text);
        for (Section variant : lesson.sections()) {
          texts.put(
              key(lesson.heading(), variant.heading()),
              LessonText.read(variant.text(), Optional.of(text)));
        }
      }
    }
  }

  static String key(String section, String subsection) {
    return section + " / " + subsection;
  }

  /**
   * A section, or a section and a subsection.
   *
   * @throws LessonMissing when the file does not have it
   */
  LessonText text(String key) {
    LessonText text = texts.get(key);
    if (text == null) {
      throw new LessonMissing(name + " has no section \"" + key + "\"");
    }
    return text;
  }

  String name() {
    return name;
  }

  private static Optional<String> resource(String name, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }
}
