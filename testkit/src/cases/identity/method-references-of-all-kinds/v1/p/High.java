package p;

public class High {
  protected String text() {
    return "high2";
  }

  protected static String glue(Object... parts) {
    return "GLUED" + java.util.Arrays.toString(parts);
  }

  protected String fresh(int i) {
    return "fresh" + i;
  }
}
