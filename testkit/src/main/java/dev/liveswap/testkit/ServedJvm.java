package dev.liveswap.testkit;

import dev.liveswap.testkit.program.ProgramServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that runs programs as it is told; see {@link ProgramServer}. */
public final class ServedJvm implements AutoCloseable {
  private final ExecutorService talks =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "talks to a JVM");
            thread.setDaemon(true);
            return thread;
          });

  private final Process process;
  private final Path output;
  private final Duration hangsAfter;
  private final DataInputStream in;
  private final DataOutputStream out;

  /**
   * One thing that a reload said.
   *
   * @param className which class it is about, or empty
   */
  public record Said(String code, String className) {}

  /** How a reload ended. */
  public record Verdict(String name, List<Said> findings, String text) {
    public boolean isLive() {
      return name.startsWith("LIVE");
    }

    public List<String> codes() {
      return findings.stream().map(Said::code).distinct().toList();
    }
  }

  /** The JVM ended or hangs. */
  public static final class Dead extends Exception {
    private static final long serialVersionUID = 1L;

    Dead(String message) {
      super(message);
    }
  }

  /**
   * Starts a JVM.
   *
   * @param jar what {@code ProgramJar} wrote
   * @param folder for its output
   * @param isHot whether it can be edited
   * @param options of the JVM
   * @param hangsAfter how long any answer may take
   */
  public ServedJvm(Path jar, Path folder, boolean isHot, List<String> options, Duration hangsAfter)
      throws IOException {
    this.hangsAfter = hangsAfter;
    Files.createDirectories(folder);
    output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xverify:all", "-XX:-PrintWarnings", "-Xmx512m", "-Xss1m"));
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err.log"));
    command.add("-XX:+UseSerialGC");
    // Else the JDK's HTTP server answers a kept-alive connection 40 ms late.
    command.add("-Dsun.net.httpserver.nodelay=true");
    command.addAll(options);
    if (isHot) {
      command.add("-javaagent:" + jar);
    }
    command.addAll(
        List.of("-cp", jar.toString(), ProgramServer.class.getName(), isHot ? "hot" : "cold"));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(output.toFile())
            .start();
    in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  public void start(Map<String, byte[]> classFiles) throws Dead {
    answer(
        () -> {
          send(ProgramServer.START, classFiles);
          return "";
        });
  }

  /** What the program's loader finds from now on that are no class files, by path. */
  public void resources(Map<String, byte[]> resources) throws Dead {
    answer(
        () -> {
          send(ProgramServer.RESOURCES, resources);
          return "";
        });
  }

  /** Loads all classes of the program, and initializes none. */
  public void load() throws Dead {
    answer(
        () -> {
          out.write(ProgramServer.LOAD);
          out.flush();
          return "";
        });
  }

  /** Gives the program other class files: all of them. */
  public Verdict edit(Map<String, byte[]> classFiles) throws Dead {
    return answer(
        () -> {
          send(ProgramServer.EDIT, classFiles);
          String name = text();
          List<Said> findings = new ArrayList<>();
          int count = in.readInt();
          for (int i = 0; i < count; i++) {
            findings.add(new Said(text(), text()));
          }
          return new Verdict(name, findings, text());
        });
  }

  /** What the program's probe sees and what reflection says, by key. */
  public Map<String, String> observe() throws Dead {
    return answer(
        () -> {
          out.write(ProgramServer.OBSERVE);
          out.flush();
          return texts();
        });
  }

  /**
   * What calls of the program's public API give and what reflection says, by key.
   *
   * @param leftOut members that are not called
   */
  public Map<String, String> callApi(long seed, Set<String> leftOut) throws Dead {
    return answer(
        () -> {
          out.write(ProgramServer.CALL_API);
          out.writeLong(seed);
          out.writeInt(leftOut.size());
          for (String each : leftOut) {
            out.writeUTF(each);
          }
          out.flush();
          return texts();
        });
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> seen = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String key = text();
      seen.put(key, text());
    }
    return seen;
  }

  private void send(int command, Map<String, byte[]> classFiles) throws IOException {
    out.write(command);
    out.writeInt(classFiles.size());
    for (Map.Entry<String, byte[]> each : classFiles.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeInt(each.getValue().length);
      out.write(each.getValue());
    }
    out.flush();
  }

  private String text() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private <E> E answer(Callable<E> talk) throws Dead {
    Future<E> answer = talks.submit(talk);
    try {
      return answer.get(hangsAfter.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Dead("the JVM hangs:\n" + threads());
    } catch (ExecutionException e) {
      throw new Dead("the JVM ended (" + e.getCause() + "):\n" + lastOutput());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Dead("interrupted");
    }
  }

  private String lastOutput() {
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      String all = Files.readString(output);
      return all.length() < 3000 ? all : all.substring(all.length() - 3000);
    } catch (IOException e) {
      return "its output can't be read: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private String threads() {
    try {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process dump =
          new ProcessBuilder(jcmd, String.valueOf(process.pid()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its threads can't be shown: " + e;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    talks.shutdownNow();
  }
}
