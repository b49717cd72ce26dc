package lib;

class Hidden {
  public String text = "hidden";

  String show() {
    return text;
  }
}
