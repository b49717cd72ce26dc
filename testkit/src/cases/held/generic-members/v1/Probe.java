import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Method method = method(Bean.class, "list");
  static final Method copy = method(Bean.class, "list");
  static final Method element = method(Mark.class, "value");
  static final Constructor<?> constructor = Bean.class.getDeclaredConstructors()[0];
  static final Parameter parameter = method.getParameters()[0];
  static final Field field = Bean.class.getDeclaredFields()[0];
  static final RecordComponent component = Pair.class.getRecordComponents()[0];
  static final Parameter unasked = method(Bean.class, "list").getParameters()[0];

  static {
    copy.getAnnotations();
    copy.getGenericReturnType();
    copy.getParameterAnnotations();
    parameter.getAnnotation(Mark.class);
    component.getGenericType();
    field.getGenericType();
    element.getDefaultValue();
    constructor.getGenericParameterTypes();
  }

  static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals(name) && !each.isBridge())
        .findFirst()
        .orElseThrow();
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Method each : List.of(method, copy, method(Bean.class, "list"))) {
      saw.accept("annotations", Arrays.toString(each.getAnnotations()));
      saw.accept("returns", each.getGenericReturnType());
      saw.accept("takes", Arrays.toString(each.getGenericParameterTypes()));
      saw.accept("variables", Arrays.toString(each.getTypeParameters()));
      saw.accept("parameters", Arrays.deepToString(each.getParameterAnnotations()));
      saw.accept("text", each.toGenericString());
    }
    saw.accept("default", element.getDefaultValue());
    saw.accept("constructor", constructor.toGenericString());
    saw.accept("constructor's", Arrays.toString(constructor.getAnnotations()));
    for (Parameter each : List.of(parameter, unasked, constructor.getParameters()[0])) {
      saw.accept("parameter", each.getParameterizedType());
      saw.accept("parameter's", String.valueOf(each.getAnnotation(Mark.class)));
      saw.accept("parameter's type", Arrays.toString(each.getAnnotatedType().getAnnotations()));
    }
    saw.accept("field", field.toGenericString());
    saw.accept("field's", String.valueOf(field.getAnnotation(Mark.class)));
    saw.accept("component", component.getGenericType());
    saw.accept("component's", Arrays.toString(component.getAnnotations()));
    saw.accept("signature", component.getGenericSignature());
  }
}
