package workshop.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/**
 * Reads a learner's file, in whatever encoding an editor saved it: it is not the course's fault.
 */
public final class LearnerText {
  /** Stands for a byte that is not UTF-8. */
  public static final char NOT_UTF_8 = '\ufffd';

  private LearnerText() {}

  /** To judge it: what is not UTF-8 can be seen. */
  static String read(Path file) {
    return read(file, latin1 -> NOT_UTF_8);
  }

  /** To change it: what is not UTF-8 is taken for Latin-1, so that the file is UTF-8 afterwards. */
  static String repaired(Path file) {
    return read(file, latin1 -> latin1);
  }

  private static String read(Path file, IntUnaryOperator otherwise) {
    try {
      return Sources.plain(decode(Files.readAllBytes(file), otherwise));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] bytes, IntUnaryOperator otherwise) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = utf8.decode(in, text, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) otherwise.applyAsInt(in.get() & 0xff));
      }
      result = utf8.decode(in, text, true);
    }
    return text.flip().toString();
  }
}
