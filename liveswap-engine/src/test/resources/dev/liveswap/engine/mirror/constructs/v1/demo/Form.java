package demo;

public sealed interface Form permits Form.Circle, Square {
  record Circle(double radius) implements Form {}
}
