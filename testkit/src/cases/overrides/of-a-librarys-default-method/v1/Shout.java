import java.util.function.Function;

class Shout implements Function<String, String> {
  @Override
  public String apply(String s) {
    return s + "!";
  }

  @Override
  public <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
    return s -> Function.super.<V>andThen(after).apply("<" + s + ">");
  }
}
