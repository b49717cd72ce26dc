interface Shape { double area(); }
class Sq implements Shape { public double area() { return 2; } }
