class Sized {
  final int size;

  Sized(int size, long more) {
    this.size = size;
  }

  String shown() {
    return "sized " + size;
  }
}
