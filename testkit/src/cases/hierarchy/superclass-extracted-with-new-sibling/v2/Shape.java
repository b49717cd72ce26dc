interface Shape { double area(); }
abstract class Base implements Shape { public double area() { return 1 + side() * side(); } abstract double side(); }
class Sq extends Base { double side() { return 2; } }
class Tri extends Base { double side() { return 3; } }
class Equi extends Tri { public double area() { return 10 + super.area(); } }
class Late extends Equi { }
class Later extends Base { double side() { return 5; } }
