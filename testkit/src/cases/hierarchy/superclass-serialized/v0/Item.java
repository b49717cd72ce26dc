import java.io.Serializable;

public class Item implements Serializable {
  private static final long serialVersionUID = 1;
  private String name;
  private int count = 2;

  public Item(String name) {
    this.name = name;
  }

  public String getName() { return name; }

  public int getCount() { return count; }
}
