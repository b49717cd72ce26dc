class Lowest extends Derived {}
