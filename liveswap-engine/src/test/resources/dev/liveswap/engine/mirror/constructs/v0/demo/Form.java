package demo;

public sealed interface Form permits Form.Circle {
  record Circle(double radius) implements Form {}
}
