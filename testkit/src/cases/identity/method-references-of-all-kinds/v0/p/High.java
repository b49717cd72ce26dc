package p;

public class High {
  protected String text() {
    return "high";
  }

  protected static String glue(Object... parts) {
    return "glued" + java.util.Arrays.toString(parts);
  }
}
