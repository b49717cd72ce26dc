class Car extends Vehicle { @Override String text() { return "car" + super.text(); } }
