package workshop.grader.engine;

/**
 * What the compiler says about one place.
 *
 * @param file relative to the source folder, with slashes
 * @param line counted from 1
 * @param message in English, perhaps of several lines
 * @param follows whether it only says that another file, which does not compile, is missing here
 */
record CompileProblem(String file, int line, String message, boolean follows) {}
