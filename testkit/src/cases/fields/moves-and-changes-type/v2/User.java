import java.util.*;

class User extends Entity<Integer> {
  private Collection<String> names = new ArrayList<>();

  User(int id, String name) {
    super(id);
    names.add(name);
  }

  @Override
  String text() {
    return super.text() + names;
  }
}
