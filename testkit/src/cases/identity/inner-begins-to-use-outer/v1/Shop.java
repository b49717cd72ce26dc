public class Shop {
  final String name;

  Shop(String name) {
    this.name = name;
  }

  Till special() {
    return new Special();
  }

  class Till {
    final String label;

    Till(String label) {
      this.label = label;
    }

    Till(int number) {
      this("number " + number);
    }

    String describe() {
      return label + " of " + name;
    }

    class Drawer {
      int coins = 3;

      String describe() {
        return "drawer with " + coins + " in " + label + " of " + name;
      }
    }
  }

  class Special extends Till {
    Special() {
      super("special");
    }
  }
}
