public class Item extends Entity {
  private static final long serialVersionUID = 1;
  private int count = 2;

  public Item(String name) {
    super(name);
  }

  public int getCount() { return count; }

  String all() { return getName() + getCount() + getId(); }
}
