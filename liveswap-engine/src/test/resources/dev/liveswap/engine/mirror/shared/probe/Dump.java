package probe;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that reflection says of a class, one fact a line. Methods and constructors are sorted: the JVM gives them no order. */
public final class Dump {
  private final List<String> lines = new ArrayList<>();

  public static List<String> of(Class<?> type) {
    Dump dump = new Dump();
    dump.type(type);
    return dump.lines;
  }

  private void type(Class<?> type) {
    say(type.toGenericString());
    annotations(type);
    say("annotated super " + type.getAnnotatedSuperclass());
    say("interfaces " + Arrays.toString(type.getGenericInterfaces()));
    say("annotated interfaces " + Arrays.toString(type.getAnnotatedInterfaces()));
    say("type parameters " + Arrays.toString(type.getTypeParameters()));
    say("enclosing " + type.getEnclosingClass() + " " + type.getEnclosingMethod());
    say("declaring " + type.getDeclaringClass() + " " + type.getSimpleName());
    say("classes " + Arrays.toString(type.getDeclaredClasses()));
    say("nest " + type.getNestHost() + " " + Arrays.toString(type.getNestMembers()));
    say("sealed " + type.isSealed() + " " + Arrays.toString(type.getPermittedSubclasses()));
    say("enum constants " + Arrays.toString(type.getEnumConstants()));
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        say("component " + component + " " + component.getGenericType() + " " + component.getAccessor());
        say("  of " + component.getAnnotatedType());
        annotations(component);
      }
    }
    for (Field field : type.getDeclaredFields()) {
      say("field " + field.toGenericString() + " synthetic " + field.isSynthetic());
      say("  of " + field.getAnnotatedType());
      annotations(field);
    }
    for (Constructor<?> constructor : sorted(type.getDeclaredConstructors())) {
      executable(constructor);
    }
    for (Method method : sorted(type.getDeclaredMethods())) {
      executable(method);
      say("  returns " + method.getAnnotatedReturnType() + " default " + Arrays.deepToString(new Object[] {method.getDefaultValue()}));
      say("  bridge " + method.isBridge() + " default " + method.isDefault());
    }
    for (Field field : type.getFields()) {
      say("public " + field);
    }
    for (Constructor<?> constructor : sorted(type.getConstructors())) {
      say("public " + constructor);
    }
    for (Method method : sorted(type.getMethods())) {
      say("public " + method);
    }
  }

  private void executable(Executable executable) {
    say("executable " + executable.toGenericString());
    annotations(executable);
    say("  varargs " + executable.isVarArgs() + " synthetic " + executable.isSynthetic());
    say("  throws " + Arrays.toString(executable.getGenericExceptionTypes()));
    say("  throws " + Arrays.toString(executable.getAnnotatedExceptionTypes()));
    for (AnnotatedType parameter : executable.getAnnotatedParameterTypes()) {
      say("  takes " + parameter);
    }
    for (Type parameter : executable.getGenericParameterTypes()) {
      say("  takes " + parameter);
    }
    say("  receiver " + executable.getAnnotatedReceiverType());
    for (Parameter parameter : executable.getParameters()) {
      say("  parameter " + parameter + " named " + parameter.isNamePresent() + " " + parameter.getModifiers());
      annotations(parameter);
    }
    say("  parameter annotations " + Arrays.deepToString(executable.getParameterAnnotations()));
  }

  private void annotations(AnnotatedElement element) {
    say("  annotations " + Arrays.toString(element.getAnnotations()));
  }

  private static <E extends Executable> E[] sorted(E[] executables) {
    Arrays.sort(executables, (a, b) -> a.toString().compareTo(b.toString()));
    return executables;
  }

  private void say(String line) {
    lines.add(line);
  }
}
