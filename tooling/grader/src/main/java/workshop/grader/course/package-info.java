/**
 * The course as it lies on the disk: modules, exercises, regions, and the answers that can be made
 * of them. Nothing here runs a learner's code.
 */
package workshop.grader.course;
