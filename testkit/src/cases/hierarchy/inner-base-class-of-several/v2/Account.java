class Account {
  String owner;

  Account(String owner) {
    this.owner = owner;
  }

  abstract class Line {
    String foot() {
      return "(" + owner + ")";
    }
  }

  abstract class Entry extends Line {
    String head() {
      return "[" + owner + "]" + foot();
    }
  }

  class Payment extends Entry {
    final int amount;

    Payment(int amount) {
      this.amount = amount;
    }

    String text() {
      return owner + " pays " + amount + head() + foot();
    }
  }

  class Fee extends Entry {
    String text() {
      return "fee of " + owner + head() + foot();
    }
  }
}
