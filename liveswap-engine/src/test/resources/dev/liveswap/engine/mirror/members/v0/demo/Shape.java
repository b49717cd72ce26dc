package demo;

public interface Shape {
  default int sides() {
    return 3;
  }
}
