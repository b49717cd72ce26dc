package dev.liveswap.engine.mirror.base;

/** Stands for {@code jdk.internal.access.SharedSecrets}. */
public final class JdkSecrets {
  private JdkSecrets() {}

  @SuppressWarnings("DoNotCallSuggester") // at run time it is the JDK's own
  public static JdkLangAccess getJavaLangAccess() {
    throw new IllegalStateException("a stand-in was asked");
  }
}
