class D extends C {}
