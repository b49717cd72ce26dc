class Opened extends Closed {
  @Override
  String text() {
    return "opened " + super.text();
  }
}
