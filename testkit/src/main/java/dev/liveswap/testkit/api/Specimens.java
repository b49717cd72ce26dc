package dev.liveswap.testkit.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes up arguments: the same ones for the same seed. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "UnnecessaryStringBuilder"}) // libraries take all
final class Specimens {
  private static final int DEEPEST = 3;
  private static final int ATTEMPTS = 6;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "abc",
          "ABC def",
          "Hello, World",
          "42",
          "-1.5e3",
          "true",
          "a,b,c\n1,2,3\n\"x y\",,z",
          "  padded\t",
          "\u00e9\u00df\u4e2d\ud83d\ude00",
          "${name} and %s",
          "<a href=\"x\">&amp;</a>",
          "{\"k\":[1,2.5,null,true],\"s\":\"\\u0041\"}",
          "2024-02-29T12:34:56",
          "yyyy-MM-dd",
          "aGVsbG8=",
          "deadBEEF",
          "java.lang.String",
          "en_GB",
          "UTF-8",
          "abcabcabc");

  private static final int[] NUMBERS = {0, 1, -1, 2, 3, 5, 7, 10, 16, 42, 64, 100, 255, 1000};

  private static final Map<Class<?>, Function<Specimens, ?>> MADE = new HashMap<>();

  static {
    MADE.put(boolean.class, each -> each.random.nextBoolean());
    MADE.put(byte.class, each -> (byte) each.number());
    MADE.put(short.class, each -> (short) each.number());
    MADE.put(char.class, each -> "aZ0 ,\u00e9\n".charAt(each.random.nextInt(7)));
    MADE.put(int.class, Specimens::number);
    MADE.put(long.class, each -> (long) each.number() * each.number());
    MADE.put(float.class, each -> each.number() / 4f);
    MADE.put(double.class, each -> each.number() / 8.0);
    MADE.put(Boolean.class, MADE.get(boolean.class));
    MADE.put(Byte.class, MADE.get(byte.class));
    MADE.put(Short.class, MADE.get(short.class));
    MADE.put(Character.class, MADE.get(char.class));
    MADE.put(Integer.class, MADE.get(int.class));
    MADE.put(Long.class, MADE.get(long.class));
    MADE.put(Float.class, MADE.get(float.class));
    MADE.put(Double.class, MADE.get(double.class));
    MADE.put(Number.class, MADE.get(int.class));
    MADE.put(BigInteger.class, each -> BigInteger.valueOf(each.number()));
    MADE.put(BigDecimal.class, each -> BigDecimal.valueOf(each.number(), 2));
    MADE.put(String.class, Specimens::text);
    MADE.put(CharSequence.class, each -> new StringBuilder(each.text()));
    MADE.put(StringBuilder.class, each -> new StringBuilder(each.text()));
    MADE.put(StringBuffer.class, each -> new StringBuffer(each.text()));
    MADE.put(Object.class, Specimens::anything);
    MADE.put(Comparable.class, Specimens::text);
    MADE.put(Class.class, each -> each.random.nextBoolean() ? String.class : List.class);
    MADE.put(Locale.class, each -> each.random.nextBoolean() ? Locale.ROOT : Locale.GERMANY);
    MADE.put(Charset.class, each -> StandardCharsets.UTF_8);
    MADE.put(TimeZone.class, each -> TimeZone.getTimeZone("UTC"));
    MADE.put(Date.class, each -> new Date(86_400_000L * each.number()));
    MADE.put(Calendar.class, each -> new GregorianCalendar(2024, Calendar.MARCH, 1));
    MADE.put(List.class, each -> new ArrayList<>(each.texts()));
    MADE.put(ArrayList.class, each -> new ArrayList<>(each.texts()));
    MADE.put(java.util.Collection.class, each -> new ArrayList<>(each.texts()));
    MADE.put(Iterable.class, each -> new ArrayList<>(each.texts()));
    MADE.put(java.util.Set.class, each -> new LinkedHashSet<>(each.texts()));
    MADE.put(java.util.SortedSet.class, each -> new TreeSet<>(each.texts()));
    MADE.put(java.util.NavigableSet.class, each -> new TreeSet<>(each.texts()));
    MADE.put(java.util.Queue.class, each -> new java.util.ArrayDeque<>(each.texts()));
    MADE.put(java.util.Deque.class, each -> new java.util.ArrayDeque<>(each.texts()));
    MADE.put(java.util.Iterator.class, each -> each.texts().iterator());
    MADE.put(java.util.ListIterator.class, each -> new ArrayList<>(each.texts()).listIterator());
    MADE.put(Map.class, each -> each.fill(new LinkedHashMap<>()));
    MADE.put(HashMap.class, each -> each.fill(new HashMap<>()));
    MADE.put(java.util.SortedMap.class, each -> each.fill(new TreeMap<>()));
    MADE.put(java.util.NavigableMap.class, each -> each.fill(new TreeMap<>()));
    MADE.put(Properties.class, each -> new Properties());
    MADE.put(Throwable.class, each -> new IllegalStateException(each.text()));
    MADE.put(Exception.class, each -> new IllegalStateException(each.text()));
    MADE.put(InputStream.class, each -> new ByteArrayInputStream(each.bytes()));
    MADE.put(OutputStream.class, each -> new ByteArrayOutputStream());
    MADE.put(PrintStream.class, each -> new PrintStream(new ByteArrayOutputStream(), true));
    MADE.put(Reader.class, each -> new StringReader(each.text()));
    MADE.put(Writer.class, each -> new StringWriter());
    MADE.put(PrintWriter.class, each -> new PrintWriter(new StringWriter()));
    MADE.put(Appendable.class, each -> new StringBuilder());
    MADE.put(Random.class, each -> new Random(7));
  }

  private final PublicApi api;
  private final Random random;
  private int depth;

  Specimens(PublicApi api, long seed) {
    this.api = api;
    random = new Random(seed);
  }

  Object[] arguments(Executable executable) {
    Class<?>[] types = executable.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = of(types[i]);
    }
    return arguments;
  }

  private @Nullable Object of(Class<?> type) {
    if (!type.isPrimitive() && random.nextInt(16) == 0) {
      return null;
    }
    Function<Specimens, ?> made = MADE.get(type);
    if (made != null) {
      return made.apply(this);
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.componentType(), random.nextInt(5));
      for (int i = 0; i < Array.getLength(array); i++) {
        Array.set(array, i, of(type.componentType()));
      }
      return array;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants.length == 0 ? null : constants[random.nextInt(constants.length)];
    }
    Object ofProgram = ofProgram(type);
    return ofProgram == null && type.isInterface() ? MadeUpObject.of(type) : ofProgram;
  }

  /** An object of a type of the library, or null where none can be made. */
  @Nullable Object ofProgram(Class<?> type) {
    List<Member> sources = api.sources(type);
    if (sources.isEmpty() || depth == DEEPEST) {
      return null;
    }
    depth++;
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        Object made = from(sources.get(random.nextInt(sources.size())));
        if (made != null && Reflect.isBelow(made.getClass(), type)) {
          return made;
        }
      }
      return null;
    } finally {
      depth--;
    }
  }

  private @Nullable Object from(Member source) {
    try {
      return source instanceof Field field
          ? field.get(null)
          : Reflect.call((Executable) source, null, arguments((Executable) source));
    } catch (Throwable e) {
      return null; // another source, or other arguments, may do
    }
  }

  private int number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private Object anything() {
    return random.nextBoolean() ? text() : Integer.valueOf(number());
  }

  private byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private Map<Object, Object> fill(Map<Object, Object> map) {
    texts().forEach(each -> map.put(each, each.length()));
    return map;
  }
}
