package demo;

public class Sub extends Thing {
  private static final long serialVersionUID = 1;
  String own = "own";
}
