import java.util.ArrayList;
import java.util.List;

class Service {
  private final Source store;
  private final List<String> names = new ArrayList<>();
  private Long hits = 0L;
  private double letter;
  private String text;
  private CharSequence[] words;

  Service(Source store) {
    this.store = store;
    letter = 'a';
    text = "text";
    words = new String[] {"word"};
  }

  static Service used() {
    Service service = new Service(new Store("s"));
    service.names.add("name");
    service.hits += 3;
    return service;
  }

  String all() {
    return store.load() + names + hits + (int) letter + text + words[0];
  }
}
