package workshop.grader.engine;

/**
 * What the compiler says about one place.
 *
 * @param file relative to the source folder, with slashes
 * @param line counted from 1
 * @param message in English, perhaps of several lines
 * @param follows whether it only says that another file, which does not compile, is missing here
 * @param withAllFiles whether no file had been left out when the compiler said it
 */
record CompileProblem(
    String file, int line, String message, boolean follows, boolean withAllFiles) {

  CompileProblem following() {
    return new CompileProblem(file, line, message, true, withAllFiles);
  }
}
