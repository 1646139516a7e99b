package workshop.grader.proof;

import workshop.grader.course.Answer;
import workshop.grader.course.CourseExercise;

/**
 * One answer to one exercise, and what must become of it.
 *
 * @param name unique in the course: {@code "2.7-any"}, {@code "2.7 the solution"}
 */
record Trial(String name, CourseExercise exercise, Answer answer, Claim claim) {}
