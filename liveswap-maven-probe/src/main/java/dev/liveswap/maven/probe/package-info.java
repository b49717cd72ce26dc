/**
 * Asks a project's own Maven what it knows, instead of guessing it from the pom: inheritance,
 * profiles, properties, plugins that add source roots and the reactor are all Maven's business.
 *
 * <p>{@link dev.liveswap.maven.probe.ProjectSpy} runs inside Maven (option {@code
 * -Dmaven.ext.class.path}) beside a normal build and writes a {@link
 * dev.liveswap.maven.probe.ProbeFile}; the command line reads that file and never sees a Maven
 * class.
 */
@NullMarked
package dev.liveswap.maven.probe;

import org.jspecify.annotations.NullMarked;
