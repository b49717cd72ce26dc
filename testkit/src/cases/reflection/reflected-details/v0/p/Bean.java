package p;
public class Bean {
  private String name;
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public void kept(int a) { }
}
