abstract class Expression {
  abstract int value();
}
