import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

class Address {
  static final int PORT = Integer.parseInt("8080");
  static final String HOST = String.valueOf("local");
  static final String URL = "http://" + HOST + ":" + PORT;
  static final int LENGTH = length();
  static final Pattern BELOW = Pattern.compile(URL + "/.*");
  static final String TWICE;
  static final List<String> HOSTS = new ArrayList<>(List.of(HOST));
  static int next = PORT;

  static {
    String host = HOST;
    TWICE = host + host;
  }

  private static int length() {
    return URL.length();
  }
}
