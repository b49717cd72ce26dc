abstract class Top {
  abstract String id();
}
