object Program {
  private val person = Person("Ann")
  private val keptBox = Box()

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    saw.accept("person", person.hello())
    saw.accept("robot", Robot(person).hello())
    saw.accept("serial", Robot(person).serial)
    saw.accept("maker", maker().hello())
    val box = Box()
    box.content = "x"
    saw.accept("box", box.changes)

  }
}
