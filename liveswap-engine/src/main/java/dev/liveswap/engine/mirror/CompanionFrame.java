package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A frame of a companion's method, shown as one of the class that the method was added to. */
final class CompanionFrame implements StackFrame {
  private final StackFrame companion;
  private final Views views;
  private final JdkInternals jdk;

  CompanionFrame(StackFrame companion, Views views, JdkInternals jdk) {
    this.companion = companion;
    this.views = views;
    this.jdk = jdk;
  }

  @Override
  public String getClassName() {
    return StackMirror.shownName(companion.getClassName());
  }

  @Override
  public String getMethodName() {
    return companion.getMethodName();
  }

  @Override
  public Class<?> getDeclaringClass() {
    return StackMirror.shownClass(companion.getDeclaringClass());
  }

  @Override
  public MethodType getMethodType() {
    MethodType type = companion.getMethodType();
    return takesReceiver(type.toMethodDescriptorString()) ? type.dropParameterTypes(0, 1) : type;
  }

  @Override
  public String getDescriptor() {
    String descriptor = companion.getDescriptor();
    return takesReceiver(descriptor)
        ? "(" + descriptor.substring(descriptor.indexOf(';') + 1)
        : descriptor;
  }

  /**
   * An added instance method is a static one of its companion, which takes the receiver first. But
   * an added static method may take its own class first, too: only the class file knows. A walker
   * that keeps no classes gets the usual case.
   */
  private boolean takesReceiver(String descriptor) {
    if (!descriptor.startsWith("(L" + getClassName().replace('.', '/') + ";")) {
      return false;
    }
    try {
      ClassView view = views.of(getDeclaringClass());
      return view == null || view.facts().method(getMethodName(), descriptor) == null;
    } catch (UnsupportedOperationException e) {
      return true;
    }
  }

  @Override
  public int getByteCodeIndex() {
    return companion.getByteCodeIndex();
  }

  @Override
  public @Nullable String getFileName() {
    return companion.getFileName();
  }

  @Override
  public int getLineNumber() {
    return companion.getLineNumber();
  }

  @Override
  public boolean isNativeMethod() {
    return companion.isNativeMethod();
  }

  @Override
  public StackTraceElement toStackTraceElement() {
    StackTraceElement element = companion.toStackTraceElement();
    // In place: a new element would not know that the application loader is not to be named.
    jdk.renameClass(element, getClassName());
    return element;
  }

  @Override
  public String toString() {
    return toStackTraceElement().toString();
  }
}
