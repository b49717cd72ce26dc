package dev.liveswap.testkit.program;

import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Scope;
import dev.liveswap.testkit.api.ApiProbe;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs as it is told on its standard input: starts one, edits it, says what its probe
 * sees. Edits need the agent.
 */
public final class ProgramServer {
  /** Starts a program: class files. Answers nothing. */
  public static final int START = 'S';

  /** Gives the program other class files: all of them. Answers verdict, findings and text. */
  public static final int EDIT = 'E';

  /** Answers what the probe sees and what reflection says, by key. */
  public static final int OBSERVE = 'O';

  /** Gives the program other resources: all of them. Answers nothing. */
  public static final int RESOURCES = 'R';

  /** Loads all classes of the program; initializes none. Answers nothing. */
  public static final int LOAD = 'L';

  /**
   * Answers what calls of the public API give and what reflection says, by key: a seed, and the
   * members that are not called.
   */
  public static final int CALL_API = 'A';

  private final DataInputStream in;
  private final DataOutputStream out;
  private @Nullable Program program;
  private Map<String, byte[]> resources = Map.of();

  /** One for all edits: the engine knows by it which updates are of the same classes. */
  private @Nullable Scope scope;

  private ProgramServer(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Serves until its input ends.
   *
   * @param arguments {@code hot} or {@code cold}
   */
  public static void main(String[] arguments) throws Exception {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err);
    boolean isHot = arguments[0].equals("hot");
    ProgramServer server =
        new ProgramServer(new DataInputStream(new BufferedInputStream(System.in)), out);
    System.setIn(InputStream.nullInputStream());
    if (isHot) {
      HotEngine.ofThisJvm().engine().warmUp();
    }
    for (int command = server.in.read(); command >= 0; command = server.in.read()) {
      switch (command) {
        case START -> server.start();
        case EDIT -> server.edit();
        case RESOURCES -> server.resources();
        case LOAD -> server.program().reflection(true);
        case CALL_API -> server.callApi();
        case OBSERVE -> server.observe(!isHot);
        default -> throw new IOException("unknown command " + command);
      }
      out.flush();
    }
    System.exit(0);
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      files.put(name, in.readNBytes(in.readInt()));
    }
    return files;
  }

  private void start() throws IOException {
    Program started = new Program(files(), true);
    started.replaceResources(resources);
    program = started;
    scope = new Scope.FromOrigin(domain -> domain == started.domain());
  }

  private void resources() throws IOException {
    resources = files();
    if (program != null) {
      program.replaceResources(resources);
    }
  }

  private Scope scope() {
    if (scope == null) {
      throw new IllegalStateException("no program was started");
    }
    return scope;
  }

  private Program program() {
    if (program == null) {
      throw new IllegalStateException("no program was started");
    }
    return program;
  }

  private void edit() throws IOException {
    Program edited = program();
    HotEngine hot = HotEngine.ofThisJvm();
    Outcome outcome = ProgramEdit.apply(hot.engine(), edited, files(), scope());
    text(outcome.verdict().name());
    out.writeInt(outcome.findings().size());
    for (Finding finding : outcome.findings()) {
      text(finding.code().id());
      text(Objects.requireNonNullElse(finding.className(), ""));
    }
    text(outcome + String.join("\n", hot.takeWarnings()));
  }

  private void observe(boolean loadAll) throws IOException, ClassNotFoundException {
    tell(program().observe(), program().reflection(loadAll));
  }

  private void callApi() throws IOException, ClassNotFoundException {
    long seed = in.readLong();
    Set<String> leftOut = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      leftOut.add(in.readUTF());
    }
    Program called = program();
    Map<String, String> results =
        ApiProbe.observe(called, called.classFiles().keySet(), seed, leftOut);
    tell(results, called.reflection(true));
  }

  private void tell(Map<String, String> observed, Map<String, String> reflection)
      throws IOException {
    Map<String, String> seen = new LinkedHashMap<>(observed);
    reflection.forEach((type, text) -> seen.put("reflection " + type, text));
    out.writeInt(seen.size());
    for (Map.Entry<String, String> each : seen.entrySet()) {
      text(each.getKey());
      text(each.getValue());
    }
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
