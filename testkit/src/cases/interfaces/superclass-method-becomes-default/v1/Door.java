public class Door extends Part implements Named {
  String own() {
    return name() + number() + "!";
  }

  static String other(Door door) {
    return door.name() + door.number() + "?";
  }

  static String byInterface(Door door) {
    return "none";
  }
}
