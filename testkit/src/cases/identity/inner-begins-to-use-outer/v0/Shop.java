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
      return label;
    }

    class Drawer {
      int coins = 3;

      String describe() {
        return "drawer with " + coins;
      }
    }
  }

  class Special extends Till {
    Special() {
      super("special");
    }
  }
}
