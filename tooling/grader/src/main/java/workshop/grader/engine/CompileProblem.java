package workshop.grader.engine;

/**
 * What the compiler says about one place.
 *
 * @param file relative to the source folder, with slashes
 * @param line counted from 1
 * @param message in English, perhaps of several lines
 */
record CompileProblem(String file, int line, String message) {}
