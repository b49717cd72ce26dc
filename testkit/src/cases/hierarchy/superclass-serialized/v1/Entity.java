import java.io.Serializable;

public abstract class Entity implements Serializable {
  private static final long serialVersionUID = 2;
  private String name;
  protected long id = 9;

  protected Entity(String name) {
    this.name = name;
  }

  public String getName() { return name; }

  public void setId(long id) { this.id = id; }

  public long getId() { return id; }
}
