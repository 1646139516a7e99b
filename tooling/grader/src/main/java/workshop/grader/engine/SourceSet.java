package workshop.grader.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * Texts to be compiled, and what else the result depends on.
 *
 * @param texts path (with slashes) to text
 * @param context names the class path, as far as a compiler looks at it
 */
record SourceSet(Map<String, String> texts, String context) {
  SourceSet {
    texts = Map.copyOf(texts);
  }

  /** One text for each path, short. */
  Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    texts.forEach((path, text) -> digests.put(path, Digest.of(text)));
    return digests;
  }

  /** Changes with every change of them. */
  String name() {
    return new Digest().add(context).add(texts).name();
  }
}
