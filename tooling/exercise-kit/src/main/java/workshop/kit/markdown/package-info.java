/** The course's texts are Markdown; this is how they are read. */
package workshop.kit.markdown;
