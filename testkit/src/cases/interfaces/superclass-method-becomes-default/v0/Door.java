public class Door extends Part implements Named {
  String own() {
    return name() + "!";
  }

  static String other(Door door) {
    return door.name() + "?";
  }

  static String byInterface(Door door) {
    return "none";
  }
}
