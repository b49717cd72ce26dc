/** What the plugin says in the place of the program's own Example. */
public class Example {
  public static String greet(String name) {
    return "Hello modified, " + name + "!";
  }
}
