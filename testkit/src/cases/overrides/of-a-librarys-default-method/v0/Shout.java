import java.util.function.Function;

class Shout implements Function<String, String> {
  @Override
  public String apply(String s) {
    return s + "!";
  }
}
