class B extends A {}
