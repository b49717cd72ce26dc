package dev.liveswap.compiler.classes;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** Primitive arrays, as annotations have them, in a form that can be compared as text. */
final class Printed {
  private Printed() {}

  static String array(Object array) {
    StringJoiner text = new StringJoiner(",", array.getClass().getComponentType() + "[", "]");
    for (int i = 0; i < Array.getLength(array); i++) {
      text.add(String.valueOf(Array.get(array, i)));
    }
    return text.toString();
  }
}
