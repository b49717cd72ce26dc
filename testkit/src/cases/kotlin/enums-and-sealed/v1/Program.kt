object Program {
  private val circle = Shape.Circle(2)
  private val inner = Outer(4).In()

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    saw.accept("circle", area(circle))
    saw.accept("nothing", area(Shape.Nothing))
    saw.accept("colours", Colour.entries.map { it.name + it.ordinal + it.code + nick(it) })
    saw.accept("value", Colour.valueOf("RED").ordinal)
    saw.accept("inner", inner.sum())
    saw.accept("meter", Meter(2).doubled())
    saw.accept("square", area(Shape.Square(3)))
    saw.accept("more", inner.more())
    saw.accept("tripled", Meter(2).tripled())
  }
}
