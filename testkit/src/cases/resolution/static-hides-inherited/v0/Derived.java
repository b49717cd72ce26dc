class Derived extends Base {}
