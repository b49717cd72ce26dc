class Dto { protected final String name; protected final int age; Dto(String n, int a) { name = n; age = a; } public String toString() { return name + age; } }
class ChildDto extends Dto { ChildDto(String n) { super(n, 0); } public String toString() { return "child " + super.toString(); } }
