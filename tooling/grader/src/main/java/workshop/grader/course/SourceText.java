package workshop.grader.course;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.FileObject;
import javax.tools.SimpleJavaFileObject;

/** A Java source in memory, as the JDK's compiler takes it. */
public final class SourceText extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param path relative to its source folder, with slashes
   */
  public SourceText(String path, String text) {
    super(uri(path), Kind.SOURCE);
    this.text = text;
  }

  private static URI uri(String path) {
    try {
      return new URI("source", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The path again: the compiler hands out wrappers, but they keep the name. */
  public static String path(FileObject file) {
    return file.getName().substring(1);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
