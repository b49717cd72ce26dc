package dev.liveswap.engine.support;

import com.sun.tools.attach.VirtualMachine;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The {@link Instrumentation} of the JVM that runs the tests, by attaching to itself once. */
public final class TestInstrumentation {
  private static volatile Instrumentation instrumentation;

  private TestInstrumentation() {}

  public static synchronized Instrumentation get() throws Exception {
    if (instrumentation == null) {
      Path jar = Files.createTempFile("test-agent", ".jar");
      Manifest manifest = new Manifest();
      Attributes main = manifest.getMainAttributes();
      main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
      main.putValue("Agent-Class", TestInstrumentation.class.getName());
      main.putValue("Can-Redefine-Classes", "true");
      main.putValue("Can-Retransform-Classes", "true");
      try (OutputStream out = Files.newOutputStream(jar)) {
        new JarOutputStream(out, manifest).close();
      }
      VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
      self.loadAgent(jar.toString());
      self.detach();
      Files.delete(jar);
    }
    return instrumentation;
  }

  public static void agentmain(String arguments, Instrumentation given) {
    instrumentation = given;
  }
}
