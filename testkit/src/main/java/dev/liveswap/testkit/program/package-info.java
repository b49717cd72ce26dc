/**
 * What runs inside the JVMs of the testkit: loads the cases' programs, edits them (in the hot one),
 * lets their {@code Probe} observe, and writes down what it saw. {@code HotMain} is the edited
 * program, {@code ColdMain} the one that is started afresh in every version.
 */
@NullMarked
package dev.liveswap.testkit.program;

import org.jspecify.annotations.NullMarked;
