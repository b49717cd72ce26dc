package dev.liveswap.benchmarks.floor;

import dev.liveswap.benchmarks.BenchmarkException;
import dev.liveswap.benchmarks.program.Program;
import dev.liveswap.benchmarks.program.RunningProgram;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** The benchmark's end of the JVM in which the floor is measured. */
public final class Floor implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 120_000;

  private final Program program;
  private final RunningProgram running;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private Floor(Program program, RunningProgram running, Socket socket) throws IOException {
    this.program = program;
    this.running = running;
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /**
   * What one edit cost at the least.
   *
   * @param compileNanos compiling the one file
   * @param redefineNanos redefining the one class
   * @param loadedClasses how many classes the JVM had loaded, the compiler's own among them
   */
  public record Cost(long compileNanos, long redefineNanos, int loadedClasses) {
    public long nanos() {
      return compileNanos + redefineNanos;
    }
  }

  /**
   * Starts the program with the floor's agent in place of Liveswap.
   *
   * @param program the program whose edits are measured
   * @param agentJar a jar with {@link FloorAgent} as its {@code Premain-Class}
   * @param scratch a folder for the program's messages
   */
  public static Floor start(Program program, Path agentJar, Path scratch) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(PATIENCE_MILLIS);
      String arguments = server.getLocalPort() + ":" + program.classes();
      RunningProgram running =
          RunningProgram.start(
              program,
              List.of(
                  "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                  "-javaagent:" + agentJar + "=" + arguments),
              scratch);
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        return new Floor(program, running, socket);
      } catch (IOException e) {
        running.close();
        throw e;
      }
    }
  }

  /** Waits until the program says a text, which shows that it has loaded its classes. */
  public void awaitText(String text) {
    running.awaitText(program.channel(), text);
  }

  /** Makes one edit live in the barest way, and sees that it is. */
  public Cost edit(String source, String newText) throws IOException {
    out.writeUTF(program.edited().className());
    out.writeUTF(program.edited().path().toString());
    out.writeUTF(source);
    out.flush();
    String failure = in.readUTF();
    if (!failure.isEmpty()) {
      throw new BenchmarkException("the floor can't be measured: " + failure);
    }
    Cost cost = new Cost(in.readLong(), in.readLong(), in.readInt());
    awaitText(newText);
    return cost;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    running.close();
  }
}
