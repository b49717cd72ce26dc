package dev.liveswap.engine.fit;

/** Names that javac gives to what it generates. */
final class GeneratedNames {
  private static final String LAMBDA = "lambda$";

  private GeneratedNames() {}

  static boolean isLambda(String method) {
    return method.startsWith(LAMBDA);
  }

  /** The part of a lambda body's name that names the method the lambda stands in. */
  static String enclosing(String lambda) {
    return lambda.substring(0, lambda.lastIndexOf('$') + 1);
  }
}
