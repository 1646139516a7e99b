/** Answer, compiler, runner: how anything is graded. */
package workshop.grader.engine;
