import java.util.*;

class User {
  private final int id;
  private final ArrayList<String> names = new ArrayList<>();

  User(int id, String name) {
    this.id = id;
    names.add(name);
  }

  String text() {
    return id + names.get(0);
  }
}
