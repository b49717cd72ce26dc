/**
 * What the loop has to say, and its two forms: lines for a person and JSON lines for a tool.
 *
 * <p>A {@link dev.liveswap.devloop.report.Report} is plain immutable data. The agent makes them;
 * whoever shows them (the agent on standard error, the command line, an editor) chooses the form.
 * So the agent never needs to know what kind of terminal there is.
 */
@NullMarked
package dev.liveswap.devloop.report;

import org.jspecify.annotations.NullMarked;
