/** The course does what it says: right answers pass, stubs say so, wrong answers are told why. */
package workshop.grader.proof;
