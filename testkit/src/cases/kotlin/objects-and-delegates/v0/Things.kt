import kotlin.properties.Delegates

interface Named {
  val name: String

  fun hello(): String = "hello $name"
}

class Person(override val name: String) : Named

class Robot(person: Person) : Named by person {
  val serial by lazy { "r1" }
}

class Box {
  var content: String by Delegates.observable("empty") { _, old, new -> changes.add("$old>$new") }
  val changes = mutableListOf<String>()
}

fun maker(): Named = object : Named {
  override val name = "maker"
}
