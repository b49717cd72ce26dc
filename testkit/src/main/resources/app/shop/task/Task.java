package shop.task;

public interface Task {
  String run(int round);

  default int every() {
    return 1;
  }

  default String name() {
    return getClass().isHidden() ? "task" : getClass().getSimpleName();
  }
}
