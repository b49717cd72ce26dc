/**
 * The command line.
 *
 * <p>One class a command in {@link dev.liveswap.cli.command}; what a command does is in the other
 * packages: find out about a project, start and supervise its program, talk to an agent, show
 * reports.
 */
@NullMarked
package dev.liveswap.cli;

import org.jspecify.annotations.NullMarked;
