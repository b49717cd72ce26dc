package dev.liveswap.engine.mirror.base;

import java.util.Map;

/** Stands for {@code sun.reflect.annotation.AnnotationType}: the part that annotations need. */
public abstract class JdkAnnotationType {
  @SuppressWarnings("DoNotCallSuggester") // at run time it is the JDK's own
  public static JdkAnnotationType getInstance(Class<?> type) {
    throw new IllegalStateException("a stand-in was asked");
  }

  public abstract Map<String, Class<?>> memberTypes();

  public abstract Map<String, Object> memberDefaults();
}
