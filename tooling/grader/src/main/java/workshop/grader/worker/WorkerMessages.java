package workshop.grader.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What engine and worker say to each other: messages, each a short list of texts. */
public final class WorkerMessages {
  private static final int MOST_TEXTS = 10_000;
  private static final int LONGEST_TEXT = 1 << 20;

  private WorkerMessages() {}

  /** Sends one message whole, also when several threads send. */
  public static void send(DataOutputStream out, List<String> message) throws IOException {
    synchronized (out) {
      out.writeInt(message.size());
      for (String text : message) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      out.flush();
    }
  }

  /**
   * Waits for the next message.
   *
   * @throws EOFException when the other side has gone
   * @throws IOException also when what arrives is no message
   */
  public static List<String> receive(DataInputStream in) throws IOException {
    int size = within(MOST_TEXTS, in.readInt());
    List<String> message = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] bytes = new byte[within(LONGEST_TEXT, in.readInt())];
      in.readFully(bytes);
      message.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return message;
  }

  private static int within(int most, int size) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException("not a message of a worker");
    }
    return size;
  }
}
