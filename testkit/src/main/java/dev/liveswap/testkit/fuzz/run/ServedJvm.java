package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.program.ProgramServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that runs programs as it is told; see {@link ProgramServer}. */
final class ServedJvm implements AutoCloseable {
  private static final int HANGS_AFTER_SECONDS = 60;

  private final ExecutorService talks =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "talks to a JVM");
            thread.setDaemon(true);
            return thread;
          });

  private final Process process;
  private final Path output;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** How a reload ended. */
  record Verdict(String name, List<String> codes, String text) {
    boolean isLive() {
      return name.startsWith("LIVE");
    }
  }

  /** The JVM ended or hangs. */
  static final class Dead extends Exception {
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
   */
  ServedJvm(Path jar, Path folder, boolean isHot) throws IOException {
    Files.createDirectories(folder);
    output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xverify:all", "-XX:-PrintWarnings", "-Xmx512m", "-Xss1m"));
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err.log"));
    command.add("-XX:+UseSerialGC");
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

  void start(Map<String, byte[]> classFiles) throws Dead {
    answer(
        () -> {
          send(ProgramServer.START, classFiles);
          return "";
        });
  }

  Verdict edit(Map<String, byte[]> classFiles) throws Dead {
    return answer(
        () -> {
          send(ProgramServer.EDIT, classFiles);
          String name = text();
          String codes = text();
          return new Verdict(
              name, codes.isEmpty() ? List.of() : List.of(codes.split(",", -1)), text());
        });
  }

  /** What the program's probe sees and what reflection says, by key. */
  Map<String, String> observe() throws Dead {
    return answer(
        () -> {
          out.write(ProgramServer.OBSERVE);
          out.flush();
          Map<String, String> seen = new LinkedHashMap<>();
          int count = in.readInt();
          for (int i = 0; i < count; i++) {
            String key = text();
            seen.put(key, text());
          }
          return seen;
        });
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
      return answer.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
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
