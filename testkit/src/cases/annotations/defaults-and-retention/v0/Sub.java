class Sub extends Marked {}
