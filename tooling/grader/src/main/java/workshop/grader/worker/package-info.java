/** What runs in a JVM of its own, together with the learner's code, and how it reports. */
package workshop.grader.worker;
