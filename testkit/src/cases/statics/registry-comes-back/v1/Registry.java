import java.util.*;
class Registry {
  private static final List<String> ALL = new ArrayList<>();
  static String add(String c) { ALL.add(c); return c; }
  static int size() { return ALL.size(); }
  static String names() { Codes.touch(); return ALL + "" + Codes.COUNT; }
}

