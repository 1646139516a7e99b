package workshop.grader.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Adds imports to a source, each where it sorts. */
final class Imports {
  private static final Pattern IMPORT = Pattern.compile("import (static )?[\\w.*]+;");

  private Imports() {}

  static boolean isImport(String line) {
    return IMPORT.matcher(line).matches();
  }

  static String add(String source, Collection<String> imports) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    for (String wanted : imports) {
      if (!lines.contains(wanted)) {
        insert(lines, wanted);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void insert(List<String> lines, String wanted) {
    boolean isStatic = wanted.startsWith("import static ");
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isImport(line) && line.startsWith("import static ") == isStatic) {
        if (line.compareTo(wanted) > 0) {
          lines.add(i, wanted);
          return;
        }
        last = i;
      }
    }
    if (last >= 0) {
      lines.add(last + 1, wanted);
      return;
    }
    insertFirstOfItsKind(lines, wanted);
  }

  // A block of its own: behind the package line, and behind the static imports if there are any.
  private static void insertFirstOfItsKind(List<String> lines, String wanted) {
    boolean isStatic = wanted.startsWith("import static ");
    int after = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("package ") || (!isStatic && isImport(line))) {
        after = i;
      }
    }
    if (after < 0) {
      lines.addAll(0, List.of(wanted, ""));
    } else {
      lines.addAll(after + 1, List.of("", wanted));
    }
  }
}
