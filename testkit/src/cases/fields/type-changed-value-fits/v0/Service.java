import java.util.ArrayList;

class Service {
  private final Store store;
  private final ArrayList<String> names = new ArrayList<>();
  private int hits = 0;
  private char letter;
  private Object text;
  private String[] words;

  Service(Store store) {
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
