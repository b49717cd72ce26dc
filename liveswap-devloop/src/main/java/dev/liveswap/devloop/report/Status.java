package dev.liveswap.devloop.report;

import dev.liveswap.devloop.report.Report.Reloaded;
import dev.liveswap.devloop.report.Report.Running;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a running program stands: the answer to {@code GET /status}.
 *
 * @param pid the program's process
 * @param version the version of the agent in it
 * @param mainClass the program's main class, or null where it is not known
 * @param startedAt when the program was started
 * @param reloads how many reloads were live so far
 * @param pending whether a reload is under way or waiting
 * @param last the last reload of any verdict, or null before the first
 * @param running which version runs
 */
public record Status(
    long pid,
    String version,
    @Nullable String mainClass,
    Instant startedAt,
    int reloads,
    boolean pending,
    @Nullable Reloaded last,
    Running running) {
  public Status {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(running, "running");
  }
}
