/**
 * The databases of read models: an empty one for each test, its rows past the learner's code, and
 * {@link workshop.kit.sql.JdbcProxy}, behind which the process ends before or after any call.
 */
package workshop.kit.sql;
