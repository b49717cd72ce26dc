abstract class Root {
  String root = "root";
  int depth;

  Root(int depth) {
    this.depth = depth;
  }

  String path() {
    return root + depth;
  }
}
