package dev.liveswap.benchmarks.floor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Runs inside the JVM of the floor: takes an edited source, compiles that file alone, redefines
 * that class, and answers with the two durations.
 */
public final class FloorAgent {
  private FloorAgent() {}

  /**
   * Called by the JVM.
   *
   * @param arguments {@code port:classPath}, the port on which the benchmark listens
   * @param instrumentation the JVM's
   */
  public static void premain(String arguments, Instrumentation instrumentation) {
    int colon = arguments.indexOf(':');
    int port = Integer.parseInt(arguments.substring(0, colon));
    String classPath = arguments.substring(colon + 1);
    Thread thread = new Thread(() -> serve(port, classPath, instrumentation), "floor");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(int port, String classPath, Instrumentation instrumentation) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        WarmCompiler compiler = new WarmCompiler(classPath)) {
      while (true) {
        answer(in.readUTF(), in.readUTF(), in.readUTF(), compiler, instrumentation, out);
      }
    } catch (EOFException end) {
      return; // The benchmark has all it wanted.
    } catch (IOException e) {
      throw new IllegalStateException("the floor can't talk to the benchmark", e);
    }
  }

  private static void answer(
      String className,
      String path,
      String source,
      WarmCompiler compiler,
      Instrumentation instrumentation,
      DataOutputStream out)
      throws IOException {
    try {
      Class<?> edited = Class.forName(className, false, ClassLoader.getSystemClassLoader());
      long start = System.nanoTime();
      byte[] classFile = compiler.compile(path, className, source);
      long compiled = System.nanoTime();
      instrumentation.redefineClasses(new ClassDefinition(edited, classFile));
      long redefined = System.nanoTime();
      out.writeUTF("");
      out.writeLong(compiled - start);
      out.writeLong(redefined - compiled);
      out.writeInt(instrumentation.getAllLoadedClasses().length);
    } catch (Exception | LinkageError e) {
      out.writeUTF(e.toString());
    }
    out.flush();
  }
}
