package dev.liveswap.engine.identity;

import java.util.regex.Pattern;

/** Names that compilers give to what they generate. */
public final class GeneratedNames {
  private static final String LAMBDA = "lambda$";
  private static final String RETYPED = "$retyped";
  private static final Pattern KOTLIN_LAMBDA = Pattern.compile(".+\\$lambda\\$\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private GeneratedNames() {}

  /**
   * Whether a method is the body of a lambda by its name.
   *
   * @param method its name
   * @return true for javac's {@code lambda$m$0} and for Kotlin's {@code m$lambda$0}
   */
  public static boolean isLambda(String method) {
    return method.startsWith(LAMBDA) || isKotlinLambda(method);
  }

  /** Kotlin's have no flag that says that a compiler made them. */
  static boolean isKotlinLambda(String method) {
    return method.indexOf("$lambda$") > 0 && KOTLIN_LAMBDA.matcher(method).matches();
  }

  /** The name of a lambda's body that does what another one did, with other types. */
  static String withOtherTypes(String lambda) {
    return lambda + RETYPED;
  }

  /**
   * The name that the body of a lambda had before its interface's method got other types.
   *
   * @param lambda its name now, or a text that ends in it
   * @return the same where it never did
   */
  public static String asFirstTyped(String lambda) {
    String name = lambda;
    while (name.endsWith(RETYPED)) {
      name = name.substring(0, name.length() - RETYPED.length());
    }
    return name;
  }

  /** The part of a lambda body's name that names the method the lambda stands in. */
  static String enclosing(String lambda) {
    return lambda.substring(0, lambda.lastIndexOf('$') + 1);
  }

  /** The method that a lambda body's name tells of; {@code new} and {@code static} of none. */
  static String enclosingMethod(String lambda) {
    int begin = lambda.startsWith(LAMBDA) ? LAMBDA.length() : 0;
    int end = begin > 0 ? lambda.indexOf('$', begin) : lambda.indexOf("$" + LAMBDA);
    return end < 0 ? lambda : lambda.substring(begin, end);
  }

  /**
   * Whether a class has a number in its name: an anonymous or local one, or one within such a
   * class.
   *
   * @param name its internal or binary name
   * @return true for {@code C$1}, {@code C$1Local}, {@code C$1$Inner}
   */
  public static boolean isNumbered(String name) {
    return name.indexOf('$') > 0 && NUMBER.matcher(name).find();
  }

  /** A text in which any two numbers of classes are the same. */
  static String withoutNumbers(String text) {
    return text.indexOf('$') < 0 ? text : NUMBER.matcher(text).replaceAll("\\$#");
  }
}
