import java.util.function.Function;

class Person implements Greeter, Function<String, String> {
  @Override
  public String apply(String s) {
    return s + "!";
  }
}
