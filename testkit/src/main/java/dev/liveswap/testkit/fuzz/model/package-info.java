/**
 * Small Java programs as immutable trees: {@code ProgramModel} holds types, types hold members,
 * members hold {@code Node}s. References go by number, so a renamed member is renamed everywhere;
 * {@code Repair} mends what an edit left dangling, {@code Printer} writes sources.
 */
@NullMarked
package dev.liveswap.testkit.fuzz.model;

import org.jspecify.annotations.NullMarked;
