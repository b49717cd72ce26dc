package dev.liveswap.devloop.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Reports and status as JSON, one object a line. The field names are a contract with editors and
 * scripts: they are only ever added to, and a reader passes over those it does not know.
 *
 * <p>Every report has {@code number}, {@code time} (ISO 8601, UTC) and {@code kind}; further fields
 * by kind:
 *
 * <ul>
 *   <li>{@code ready}: {@code folders} (array of strings), {@code classes} (number)
 *   <li>{@code reloaded}: {@code verdict} ({@code LIVE}, {@code LIVE_WITH_NOTES}, {@code REFUSED},
 *       {@code NEEDS_RESTART}), {@code millis} (decimal number), {@code files} (array of strings),
 *       {@code runningSince} (time), {@code changes} (array of {@code class}, {@code kind}, {@code
 *       details}), {@code findings} (array of {@code code}, {@code title}, {@code message} and,
 *       where they exist, {@code class}, {@code member}, {@code before}, {@code after}, {@code
 *       cure}, {@code position} with {@code file} and, where they are known, {@code line}, {@code
 *       column}, {@code text}), {@code action} ({@code RELOAD}, {@code UNDO}, {@code REDO}), {@code
 *       runningVersion} and {@code sourcesVersion} (numbers, different while something is undone)
 *       and, where it has one, {@code version} (number; see {@link dev.liveswap.api.History})
 *   <li>{@code warning}, {@code note}: {@code message}
 *   <li>{@code exception}: {@code version} (number) of the reload that brought the code, {@code
 *       finding} (an object as in {@code findings}; its {@code after} is the exception's class)
 *   <li>{@code started}: {@code pid}, {@code mainClass}, {@code restarts}
 *   <li>{@code ended}: {@code exitCode}
 *   <li>{@code stopping}: {@code reason}
 *   <li>{@code failure}: {@code message}, {@code details} (array of strings)
 * </ul>
 *
 * <p>A status has {@code pid}, {@code version}, {@code startedAt}, {@code reloads}, {@code pending}
 * {@code runningVersion}, {@code sourcesVersion} and, where they exist, {@code mainClass} and
 * {@code last} (a report of kind {@code reloaded}). {@link HistoryJson} documents the history.
 */
public final class ReportJson {
  private ReportJson() {}

  /**
   * Writes a report.
   *
   * @param report what to write
   * @return one JSON object without a line break
   */
  public static String write(Report report) {
    return toObject(report).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param line one JSON object
   * @return an equal report
   * @throws IllegalArgumentException if it is no JSON object, a field is missing or has the wrong
   *     form, or the kind is unknown; the message quotes the line
   */
  public static Report read(String line) {
    return reading("report", line, ReportJson::fromObject);
  }

  /**
   * Writes a status.
   *
   * @param status what to write
   * @return one JSON object without a line break
   */
  public static String writeStatus(Status status) {
    JsonObject json = new JsonObject();
    json.addProperty("pid", status.pid());
    json.addProperty("version", status.version());
    if (status.mainClass() != null) {
      json.addProperty("mainClass", status.mainClass());
    }
    json.addProperty("startedAt", status.startedAt().toString());
    json.addProperty("reloads", status.reloads());
    json.addProperty("pending", status.pending());
    write(status.running(), json);
    if (status.last() != null) {
      json.add("last", toObject(status.last()));
    }
    return json.toString();
  }

  /**
   * Reads what {@link #writeStatus} wrote.
   *
   * @param line one JSON object
   * @return an equal status
   * @throws IllegalArgumentException as {@link #read} does
   */
  public static Status readStatus(String line) {
    return reading(
        "status",
        line,
        json -> {
          JsonElement last = json.get("last");
          return new Status(
              Json.number(json, "pid"),
              Json.string(json, "version"),
              Json.optional(json, "mainClass"),
              Json.time(json, "startedAt"),
              (int) Json.number(json, "reloads"),
              Json.required(json, "pending").getAsBoolean(),
              last == null ? null : reloaded(last.getAsJsonObject()),
              running(json));
        });
  }

  private static JsonObject toObject(Report report) {
    JsonObject json = new JsonObject();
    json.addProperty("number", report.number());
    json.addProperty("time", report.time().toString());
    if (report instanceof Report.Ready ready) {
      json.addProperty("kind", "ready");
      json.add("folders", Json.strings(ready.folders()));
      json.addProperty("classes", ready.classes());
    } else if (report instanceof Report.Reloaded reloaded) {
      json.addProperty("kind", "reloaded");
      json.add("files", Json.strings(reloaded.files()));
      json.addProperty("runningSince", reloaded.runningSince().toString());
      OutcomeJson.write(reloaded.outcome(), json);
      json.addProperty("action", reloaded.action().name());
      write(reloaded.running(), json);
    } else if (report instanceof Report.Warning warning) {
      json.addProperty("kind", "warning");
      json.addProperty("message", warning.message());
    } else if (report instanceof Report.Note note) {
      json.addProperty("kind", "note");
      json.addProperty("message", note.message());
    } else if (report instanceof Report.NewException thrown) {
      json.addProperty("kind", "exception");
      json.addProperty("version", thrown.version());
      json.add("finding", OutcomeJson.toJson(thrown.finding()));
    } else if (report instanceof Report.Started started) {
      json.addProperty("kind", "started");
      json.addProperty("pid", started.pid());
      json.addProperty("mainClass", started.mainClass());
      json.addProperty("restarts", started.restarts());
    } else if (report instanceof Report.Ended ended) {
      json.addProperty("kind", "ended");
      json.addProperty("exitCode", ended.exitCode());
    } else if (report instanceof Report.Stopping stopping) {
      json.addProperty("kind", "stopping");
      json.addProperty("reason", stopping.reason());
    } else if (report instanceof Report.Failure failure) {
      json.addProperty("kind", "failure");
      json.addProperty("message", failure.message());
      json.add("details", Json.strings(failure.details()));
    }
    return json;
  }

  private static Report fromObject(JsonObject json) {
    long number = Json.number(json, "number");
    Instant time = Json.time(json, "time");
    String kind = Json.string(json, "kind");
    return switch (kind) {
      case "ready" ->
          new Report.Ready(
              number, time, Json.strings(json, "folders"), (int) Json.number(json, "classes"));
      case "reloaded" -> reloaded(json);
      case "warning" -> new Report.Warning(number, time, Json.string(json, "message"));
      case "note" -> new Report.Note(number, time, Json.string(json, "message"));
      case "exception" ->
          new Report.NewException(
              number,
              time,
              (int) Json.number(json, "version"),
              OutcomeJson.finding(Json.required(json, "finding").getAsJsonObject()));
      case "started" ->
          new Report.Started(
              number,
              time,
              Json.number(json, "pid"),
              Json.string(json, "mainClass"),
              (int) Json.number(json, "restarts"));
      case "ended" -> new Report.Ended(number, time, (int) Json.number(json, "exitCode"));
      case "stopping" -> new Report.Stopping(number, time, Json.string(json, "reason"));
      case "failure" ->
          new Report.Failure(
              number, time, Json.string(json, "message"), Json.strings(json, "details"));
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    };
  }

  private static Report.Reloaded reloaded(JsonObject json) {
    return new Report.Reloaded(
        Json.number(json, "number"),
        Json.time(json, "time"),
        OutcomeJson.read(json),
        Json.strings(json, "files"),
        Json.time(json, "runningSince"),
        Report.Action.valueOf(Json.string(json, "action")),
        running(json));
  }

  private static void write(Report.Running running, JsonObject json) {
    json.addProperty("runningVersion", running.version());
    json.addProperty("sourcesVersion", running.sources());
  }

  private static Report.Running running(JsonObject json) {
    return new Report.Running(
        (int) Json.number(json, "runningVersion"), (int) Json.number(json, "sourcesVersion"));
  }

  interface Reader<T> {
    T read(JsonObject json);
  }

  static <T> T reading(String what, String line, Reader<T> reader) {
    try {
      return reader.read(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ClassCastException
        | DateTimeException e) {
      throw new IllegalArgumentException("not a " + what + " (" + e.getMessage() + "): " + line, e);
    }
  }
}
