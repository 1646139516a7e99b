/** What is said about an exercise: the one model that every report is rendered from. */
package workshop.grader.verdict;
