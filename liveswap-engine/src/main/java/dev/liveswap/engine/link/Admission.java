package dev.liveswap.engine.link;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stands before the code of a member that is gone: lets those pass who ran when it was taken away.
 * They can be told by their classes, because no current code of these refers to the member. A call
 * may come through libraries, and classes that they made: a proxy hands it on by reflection.
 */
final class Admission {
  private static final StackWalker FRAMES =
      StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_REFLECT_FRAMES));

  /** The line of generated code (JVMS 4.7.12): it stands between the caller and the member. */
  private static final int GENERATED_LINE = 0xFFFF;

  /** Between the name of a class and what tells its companions apart. */
  private static final String COMPANION = "$$liveswap";

  /** In the names of the classes that libraries make at run time. */
  private static final String MADE = "$$";

  private final ProtectionDomain program;
  private final Set<String> callers;
  private final String error;
  private final String message;

  /**
   * @param owner the class that has, or had, the member
   * @param callers names of classes, one a line
   * @param error the simple name of what the others get
   */
  Admission(Class<?> owner, String callers, String error, String message) {
    this.program = owner.getProtectionDomain();
    this.callers = Set.of(callers.replace('/', '.').split("\n", -1));
    this.error = error;
    this.message = message;
  }

  /** Of type {@code ()void}. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup().bind(this, "check", MethodType.methodType(void.class));
  }

  void check() {
    String caller = FRAMES.walk(this::caller);
    if (!callers.contains(caller)) {
      Error failure = Linker.failure(error, message);
      failure.setStackTrace(withoutOurs(failure.getStackTrace()));
      throw failure;
    }
  }

  /** The first class of the program itself. */
  private String caller(Stream<StackFrame> frames) {
    return frames
        .filter(frame -> frame.getLineNumber() != GENERATED_LINE)
        .filter(frame -> frame.getDeclaringClass().getProtectionDomain() == program)
        .filter(this::mayCall)
        .map(frame -> ofCompanion(frame.getClassName()))
        .findFirst()
        .orElse("");
  }

  /** Of code that was replaced the JVM knows no line: it may be generated code. */
  private boolean mayCall(StackFrame frame) {
    String name = ofCompanion(frame.getClassName());
    return callers.contains(name) || (frame.getLineNumber() >= 0 && !name.contains(MADE));
  }

  private static String ofCompanion(String name) {
    int end = name.indexOf(COMPANION);
    return end < 0 ? name : name.substring(0, end);
  }

  private static StackTraceElement[] withoutOurs(StackTraceElement[] trace) {
    List<StackTraceElement> frames = Arrays.asList(trace);
    return frames.stream()
        .dropWhile(frame -> isOurs(frame.getClassName()))
        .toArray(StackTraceElement[]::new);
  }

  private static boolean isOurs(String className) {
    return className.equals(Admission.class.getName()) || className.equals(Linker.class.getName());
  }
}
