class Sub extends Thing {}
