import java.util.function.Function;

class Person implements Greeter, Function<String, String> {
  @Override
  public String apply(String s) {
    return s + "!";
  }

  @Override
  public String greet() {
    return "person says " + Greeter.super.greet();
  }
}
