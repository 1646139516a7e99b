/** What a red test says, and how it comes to say it. */
package workshop.kit.lesson;
