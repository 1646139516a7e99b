package workshop.grader.command;

import java.io.PrintWriter;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;

/**
 * What every command works with.
 *
 * @param checkout where things are
 * @param out where screens go
 * @param paint the colours that {@code out} understands
 */
record Session(Checkout checkout, PrintWriter out, Paint paint) {
  /** An empty page in the session's colours. */
  Page page() {
    return new Page(paint);
  }

  /** Shows a page. */
  void show(Page page) {
    out.print(page);
    out.flush();
  }
}
