import java.beans.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final Method before = find("kept", int.class);
  static Method find(String name, Class<?>... types) {
    try { return p.Bean.class.getMethod(name, types); } catch (NoSuchMethodException e) { return null; }
  }
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Class<?> type = p.Bean.class;
    saw.accept("before", before.equals(find("kept", int.class)) + " " + (before.hashCode() == find("kept", int.class).hashCode()) + before + before.toGenericString());
    saw.accept("class", Arrays.toString(type.getAnnotations()) + Modifier.toString(type.getModifiers()));
    List<String> names = new ArrayList<>();
    for (Method each : type.getMethods()) names.add(each.toGenericString());
    Collections.sort(names);
    saw.accept("methods", names);
    List<Executable> all = new ArrayList<>(List.of(type.getDeclaredMethods()));
    all.addAll(List.of(type.getDeclaredConstructors()));
    all.sort(Comparator.comparing(Executable::toGenericString));
    for (Executable each : all) describe(saw, each);
    for (Field each : type.getDeclaredFields()) {
      saw.accept("field " + each.getName(), each.toGenericString() + Arrays.toString(each.getAnnotations()) + each.getAnnotatedType() + each.getGenericType());
    }
    for (PropertyDescriptor each : Introspector.getBeanInfo(type).getPropertyDescriptors()) {
      saw.accept("property " + each.getName(), each.getPropertyType() + " " + each.getReadMethod() + each.getWriteMethod());
    }
  }
  private static void describe(BiConsumer<String, Object> saw, Executable each) {
    List<String> text = new ArrayList<>();
    for (Parameter one : each.getParameters()) {
      text.add(one + " " + one.isNamePresent() + one.getModifiers() + Arrays.toString(one.getAnnotations()) + one.getAnnotatedType() + one.getParameterizedType());
    }
    saw.accept(each.toGenericString(), text + Arrays.toString(each.getAnnotations()) + Arrays.deepToString(each.getParameterAnnotations())
        + each.getAnnotatedReturnType() + Arrays.toString(each.getAnnotatedExceptionTypes()) + Arrays.toString(each.getGenericExceptionTypes())
        + Arrays.toString(each.getTypeParameters()) + Arrays.toString(each.getTypeParameters().length == 0 ? null : each.getTypeParameters()[0].getAnnotations()) + each.getModifiers() + each.isSynthetic() + each.isVarArgs() + each.getAnnotatedReceiverType());
  }
}
